import assert from 'node:assert/strict'
import { wordings } from '../../../../src/core/generate/wording/wordings.ts'
import type { Wording } from '../../../../src/core/generate/wording/wording.ts'
import type { NaturalLanguage } from '../../../../src/core/text/naturalLanguage.ts'

const table: readonly (readonly [NaturalLanguage, (wording: Wording) => string, string])[] = [
  ['fr', w => w.implement('Service de pesée'), 'Implémenter le service de pesée'],
  ['fr', w => w.implement('Application mobile'), 'Implémenter l’application mobile'],
  ['fr', w => w.implement('Numérotation des colis'), 'Implémenter la numérotation des colis'],
  ['fr', w => w.implement('Zephyr'), 'Implémenter Zephyr'],
  ['fr', w => w.implement('`Pesée`'), 'Implémenter `Pesée`'],
  ['fr', w => w.implement('Exporter les colis'), 'Exporter les colis'],
  [
    'fr',
    w => w.topic('testing', 'Tests unitaires et tests d’intégration'),
    'Écrire les tests unitaires et les tests d’intégration',
  ],
  ['fr', w => w.topic('testing', 'Montée en charge'), 'Tester la montée en charge'],
  ['fr', w => w.topic('security', 'Authentification'), 'Mettre en place l’authentification'],
  ['fr', w => w.handleFailures('Service de pesée'), 'Traiter les échecs du service de pesée'],
  [
    'fr',
    w => w.checkpoint('`A` et Service de pesée'),
    'Point de contrôle : les tests passent pour `A` et le service de pesée',
  ],
  ['es', w => w.implement('Pasarela de Pago'), 'Implementar la pasarela de pago'],
  ['es', w => w.implement('Operación'), 'Implementar la operación'],
  ['es', w => w.implement('Sistema de pesaje'), 'Implementar el sistema de pesaje'],
  ['es', w => w.implement('Notificaciones'), 'Implementar las notificaciones'],
  ['es', w => w.handleFailures('Recolector'), 'Tratar los fallos del recolector'],
  ['es', w => w.capability('Buscar paquetes por peso'), 'Buscar paquetes por peso'],
  ['pt', w => w.implement('Serviço de pesagem'), 'Implementar serviço de pesagem'],
  ['pt', w => w.topic('security', 'Ataques de injeção'), 'Proteger contra ataques de injeção'],
  ['de', w => w.capability('Pakete wiegen oder ablehnen'), 'Pakete wiegen oder ablehnen'],
  ['de', w => w.capability('Paketwaage'), 'Paketwaage umsetzen'],
  ['de', w => w.topic('security', 'Authentifizierung'), 'Authentifizierung umsetzen'],
  ['ru', w => w.implement('Страница записи'), 'Реализовать страницу записи'],
  ['ru', w => w.implement('Главная страница'), 'Реализовать главную страницу'],
  ['ru', w => w.capability('Создание и отмена записей'), 'Реализовать создание и отмену записей'],
  ['ru', w => w.capability('Напоминания'), 'Реализовать напоминания'],
  ['ru', w => w.capability('Авторизация'), 'Реализовать авторизацию'],
  ['ru', w => w.topic('testing', 'Модульные тесты'), 'Написать модульные тесты'],
  ['ru', w => w.implement('Формирование файла'), 'Реализовать формирование файла'],
  ['de', w => w.topic('testing', 'Integration Testing'), 'Integrationstests schreiben'],
  ['pt', w => w.topic('testing', 'Unit Tests'), 'Escrever testes unitários'],
  ['zh', w => w.topic('errorCase', '集成级错误'), '处理集成级错误'],
  ['zh', w => w.implement('新增包裹校验'), '新增包裹校验'],
  ['zh', w => w.topic('testing', '测试框架'), '准备测试框架'],
  ['zh', w => w.topic('security', 'SQL 注入'), '防范 SQL 注入'],
  ['ja', w => w.topic('security', '認証・認可'), '認証・認可の実装'],
  ['ja', w => w.topic('security', '主要脅威'), '主要脅威への対策を実装'],
  ['ja', w => w.topic('testing', 'テストデータ'), 'テストデータの準備'],
  ['ko', w => w.topic('security', '인젝션 공격'), '인젝션 공격 방어'],
]

describe('titles', () => {
  for (const [language, titled, title] of table)
    it(`${language}: ${title}`, () => assert.equal(titled(wordings[language]), title))
})
