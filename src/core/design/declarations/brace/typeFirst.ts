import { codeReader, type BraceLanguage } from './braceReader.ts'

const modifiers = [
  'public',
  'private',
  'protected',
  'internal',
  'static',
  'final',
  'abstract',
  'sealed',
  'const',
  'constexpr',
  'readonly',
  'virtual',
  'override',
  'async',
  'partial',
  'unsafe',
  'extern',
  'inline',
  'explicit',
  'volatile',
  'synchronized',
  'default',
  'late',
  'external',
  'required',
  'transient',
  'native',
  'mutable',
  'friend',
  'covariant',
  'factory',
  'base',
  'typedef',
  'new',
]

const typeFirst: Pick<BraceLanguage, 'modifiers' | 'order'> = { modifiers: new Set(modifiers), order: 'typeFirst' }

export const java = codeReader({
  ...typeFirst,
  id: 'java',
  infos: ['java'],
  signs: [
    'public class ',
    'public interface ',
    'public enum ',
    'private final ',
    '@Override',
    '@Entity',
    'public record ',
    'import java',
  ],
})

export const csharp = codeReader({
  ...typeFirst,
  id: 'csharp',
  infos: ['csharp', 'cs', 'c#', 'dotnet'],
  signs: ['{ get; set; }', '{ get; }', 'public async Task', 'namespace ', 'using System', 'public record '],
})

export const dart = codeReader({
  ...typeFirst,
  id: 'dart',
  infos: ['dart', 'flutter'],
  signs: [
    'Future<',
    'required this.',
    'final String ',
    'extends StatelessWidget',
    'extends StatefulWidget',
    '@override',
  ],
})

export const cLanguages = codeReader({
  ...typeFirst,
  id: 'c',
  infos: ['c', 'h', 'cpp', 'c++', 'cc', 'cxx', 'hpp', 'objc', 'arduino', 'ino', 'hlsl', 'glsl', 'solidity', 'sol'],
  signs: ['#include', '#define', 'typedef ', 'uint8_t ', 'uint16_t ', 'uint32_t ', 'std::', 'struct '],
})
