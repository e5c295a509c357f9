// What the Node host and the web worker host both offer beside the `vscode` module. Nothing else compiles here.

declare class TextDecoder {
  constructor(encoding: 'utf-8', options?: { readonly fatal?: boolean })
  decode(bytes: Uint8Array): string
}

declare class TextEncoder {
  encode(text: string): Uint8Array
}

declare function setTimeout(run: () => void, milliseconds: number): unknown
declare function clearTimeout(timer: unknown): void
declare const performance: { now(): number }
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }
declare function btoa(bytes: string): string
