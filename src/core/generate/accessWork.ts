import type { DesignElement } from '../design/designModel.ts'

const accessWords =
  /authenticat|authoriz|authoris|\bauth\b|oauth|\bjwt\b|\bsso\b|\brbac\b|\blog-?in\b|\bsign-?in\b|认证|鉴权|登录|授权|認証|認可|ログイン|인증|인가|로그인|autentica|autoriza|authentif|anmeld|autentifi|аутентиф|авторизац/i
const accessPath = /\/(?:auth|oauth2?|log-?in|sign-?in|sign-?up|register|sessions?|tokens?)(?![\w-])/i

/** Whether a rule of security says who may come in and do what: others are built behind it. */
export const tellsAccess = ({ name, group = '' }: DesignElement): boolean =>
  accessWords.test(name) || accessWords.test(group)

/** Endpoints by which one comes in before the others. */
export function accessFirst(endpoints: readonly DesignElement[]): readonly DesignElement[] {
  const enters = ({ name }: DesignElement): boolean => accessPath.test(name)
  return [...endpoints.filter(enters), ...endpoints.filter(endpoint => !enters(endpoint))]
}
