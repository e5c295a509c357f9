import type { Frame } from './englishFrame.ts'

/** The frame of a plan in German, text by text as in English. */
export const germanFrame: Frame = {
  words: `
    Überblick | Zusammenfassung | Zweck | Status | Hinweise | Fortschritt | Story | Abhängigkeiten | Keine | Anforderungen | Anforderungen
    Dokumentation | Komplexität | Tests | Integration | Umsetzung | Aufgabe | Aufgabe {0} | Schritt {0} | User Story {0} | diese Funktion
  `,
  joints: `
    {0}. | {0}, {1} | {0}; {1} | {0} {1} | {0} und {1} | {0} weitere | {0} und {1} weitere | „{0}“
  `,
  estimates: `
    Jede Schätzung ist ein Grundwert für die Art der Arbeit (Vorbereitung 15 Minuten, Kern und Oberfläche 60, Integration, Tests und Optimierung 45, Auslieferung 30) plus 15 Minuten je Detail: ein Ausgangspunkt für das Team, kein Versprechen.
  `,
  phases: `
    Die Schritte zur Umsetzung von {0}, geordnet nach ihren Abhängigkeiten.
    Aufgabenüberblick | Aufgaben insgesamt | Geschätzte Zeit | Nicht begonnen | {0} % erledigt
    Aufgliederung der Aufgaben | Kontrollpunkte | Abhängigkeiten zwischen Aufgaben
    Aufgabenverteilung | Zuständig | Nicht zugewiesen | Stufe {0}
    Kritischer Pfad | Aufgaben {0} (die längste Kette)
    Parallelisierbar | Aufgaben {0} können parallel bearbeitet werden | Aufgabe {0} kann parallel zu anderen bearbeitet werden
    Eskalation | Eine Aufgabe, die mehr als doppelt so lange dauert wie geschätzt, geht an die nächsthöhere Stufe
    Grundlage | Stufe 3 übernimmt Aufgaben bis anderthalb Stunden, Stufe 2 bis zu einem Tag, Stufe 1 längere.
    Zuletzt aktualisiert | {0} Aufgaben erledigt
  `,
  storyOpening: `
    Tech Lead | Entwicklung | Plandatum | Geplanter Abschluss
    Fachlicher Kontext | Nutzen für Anwender | Geschäftlicher Nutzen | Erfolgskriterien
    Technischer Ansatz | Einordnung in die Architektur | Neu: {0} | Neu: {0}; geändert: {1}
    Umsetzungsstrategie | Wichtige technische Entscheidungen
    {0} Aufgaben in der Reihenfolge {1}; jede endet mit ihren Tests
    {0} Aufgaben in der folgenden Reihenfolge; jede endet mit ihren Tests
    Aufgliederung der Entwicklungsaufgaben | Reihenfolge und Abhängigkeiten der Aufgaben
    Aufgaben mit gestricheltem Rahmen können parallel zu einer anderen bearbeitet werden.
  `,
  storyTask: `
    Beschreibung | Bestandteile: {0}. | Dient {0}.
    Der Stand nach {0} wird geprüft, bevor der nächste Teil beginnt.
    Technische Details | Wichtigste Dateien | Technologien/Bibliotheken | Umsetzungsschritte | Akzeptanzkriterien
    Alle Schritte sind erledigt und ihre Tests laufen durch | Alles Genannte ist geprüft
    Testanforderungen | Unit-Tests | Integrationstests | Manuelle Tests
    Was die Schritte hinzufügen | Abgedeckt durch {0} | Zusammen mit den Aufgaben, auf die diese wartet | {0} aus Anwendersicht ausprobieren | Nicht nötig
    Geschätzter Aufwand | Dauer | Risiko | NIEDRIG | MITTEL | HOCH
    Hinweise zur Umsetzung | Begründungen und alles Weitere im Entwurf: {0}
  `,
  storyIntegration: `
    Integrations- und Testplan | Integrationsstrategie
    Die längste Kette ist {0}; die übrigen Aufgaben stoßen dort dazu, wo der Graph es zeigt.
    Die Aufgaben fügen sich in der Reihenfolge des Graphen zusammen.
    {0}: Hier wird der Stand geprüft, bevor der nächste Teil beginnt.
    End-to-End-Tests | Testszenarien | Testdaten | Umgebung
    Leistungsprüfung | Leistungsanforderungen | Testvorgehen | Erfolgsmessung
    Jeden Wert unter der Last messen, die zu ihm genannt ist | Jeder Wert wird in drei von drei Läufen erreicht
    Sicherheitsprüfung | Sicherheitsanforderungen | Compliance-Prüfungen
    Für jede Regel ein Test, der sie zu brechen versucht | Im Entwurf nicht genannt
  `,
  storyEnvironment: `
    Entwicklungsumgebung einrichten | Voraussetzungen | Entwicklungswerkzeuge | Konfiguration | Datenbank einrichten | {0} anlegen
    Lokale Entwicklung | Einrichtungsschritte | Überprüfung | Häufige Probleme
    Alle vorhandenen Tests laufen durch, bevor die erste Aufgabe beginnt
  `,
  storyQuality: `
    Standards für die Codequalität | Coding-Standards | Styleguide | Namenskonventionen | Dateiorganisation
    Namen wie im Entwurf geschrieben | Neue Dateien liegen in {0} | Was die Schnittstellen zusichern, steht bei ihnen
    Checkliste für das Code-Review
    Der Styleguide ist eingehalten
    Alle Akzeptanzkriterien der Aufgabe sind erfüllt
    Unit-Tests decken das Neue ab
    Integrationstests zeigen das Zusammenspiel der Teile
    Die Dokumentation nennt, was sich geändert hat
    Alle absehbaren Fehler werden behandelt
  `,
  storyRisks: `
    Risikominderung | Technische Risiken | Risiko | Gegenmaßnahme | Notfallplan
    Herausforderungen bei der Umsetzung | Herausforderung | Vorgehen | Unterstützung
    Ein Schritt nach dem anderen, jeder mit seinen Tests
    Unterstützung und Eskalation | Unterstützung durch den Tech Lead | Verfügbarkeit | Kommunikation | Review-Termine
    Fragen zur Architektur | Fachliche Fragen | Ansprechperson
  `,
  storyProgress: `
    Fortschrittsverfolgung | Kontrollpunkte (täglich) | Fortschritt von Aufgabe {0}
    Wöchentliche Meilensteine | Woche {0} | Die Arbeit an der nächsten Aufgabe geht weiter | {0} erledigt | Eine Person braucht insgesamt {0}.
    Erfolgskriterien
    Alle Aufgaben sind erledigt und ihre Kriterien erfüllt
    Integrationstests laufen durch
    Die Leistungswerte sind erreicht
    Die Auftraggeber haben das Ergebnis abgenommen
    Das Code-Review ist abgeschlossen
  `,
  storyCompletion: `
    Checkliste für den Abschluss | Technischer Abschluss
    Alle Aufgaben sind erledigt
    Unit-Tests laufen durch
    Die Leistung ist gemessen
    Die Sicherheitsregeln sind getestet
    Fachlicher Abschluss
    Alle Kriterien der Anforderungen sind erfüllt
    Das Ergebnis ist vorgeführt und abgenommen
    Anwender haben es ausprobiert
    Die Anwenderdokumentation ist aktuell
    Betrieblicher Abschluss
    Die Auslieferung läuft per Skript
    Metriken und Alarme sind eingerichtet
    Der Weg zurück ist dokumentiert
    Das Team weiß, wie es funktioniert
    Retrospektive | Was gut lief | Aufgetretene Schwierigkeiten | Erkenntnisse | Verbesserungen am Prozess
  `,
  technicalOpening: `
    Technischer Umsetzungsplan | Erstellt | Art | Erweiterung | Neue Funktion | Niedrig | Mittel | Hoch | {0} ({1} Schritte)
    1. Problemstellung und Überblick | Was bauen wir? | Warum bauen wir es? | Erfolgskriterien
    2. Lösungsansatz | Architektur im Überblick | Wichtige Entwurfsentscheidungen | Geprüfte Alternativen
    3. Umsetzungsschritte | Checkliste Schritt für Schritt | Abhängig von
  `,
  technicalChanges: `
    4. Dateiänderungen | Neue Dateien | Geänderte Dateien | Gelöschte Dateien
    5. Abhängigkeiten | Neue Pakete und Bibliotheken | Geschrieben in {0} | Versionsanforderungen | Installationsbefehle
    6. API-Änderungen | Neue Endpunkte | Geänderte Endpunkte | Formate von Anfragen und Antworten
    7. Änderungen am Datenmodell | Änderungen am Datenbankschema | Datenstrukturen | Migrationsstrategie | Datenintegrität
  `,
  technicalClosing: `
    8. Teststrategie | Unit-Tests | Integrationstests | Manuelle Testschritte | Zu testende Grenzfälle
    9. Risikobewertung | Mögliche Hindernisse | Technische Risiken | Gegenmaßnahmen
    {0} muss verfügbar sein und so antworten, wie der Entwurf es erwartet
    10. Komplexität und Zeitschätzung | Geschätzter Aufwand | {0} für eine Person. | Aufteilung nach Komponenten | Schritte auf dem kritischen Pfad
    11. Rückfallstrategie | Änderungen rückgängig machen | {0} abschalten | Datenbank zurücksetzen | Überwachung und Alarme
    Entfernen, was dieser Plan anlegt und sonst keine Daten enthält: {0}
    Weitere Hinweise | Alle {0} Kriterien der Anforderungen sind in den Schritten genannt. | Kein Schritt nennt {0}.
    Zugehörige Dateien | Dieser Plan
  `,
  speckitOpening: `
    Datum | Spezifikation | Anforderungen: {0}. | Bestandteile: {0}.
    Technischer Kontext | Sprachen und Versionen | Wichtigste Abhängigkeiten | Speicherung | Zielplattformen | Projektart
    Leistungsziele | Einschränkungen | Umfang | {0} Anforderungen mit {1} Kriterien; {2} Elemente im Entwurf
    Projektstruktur | Dokumentation (diese Funktion) | Was gefordert ist | Wie es gebaut wird
    Quellcode (Wurzel des Repositorys) | Strukturentscheidungen
    Die Ordner und Dateien oben sind die, die der Entwurf nennt. | Der Entwurf nennt keine Dateien: {0}
  `,
  speckitPhases: `
    Vorbereitung | Vorbereitung (gemeinsame Infrastruktur) | Was alle späteren Phasen vorfinden.
    Grundlagen | Grundlagen (notwendige Vorarbeiten) | Was mehr als eine User Story braucht.
    KRITISCH | Keine User Story beginnt, bevor diese Phase fertig ist.
    Die Grundlage steht; die User Stories können beginnen, bei genügend Leuten parallel.
    Feinschliff | Feinschliff und übergreifende Belange | Was mehreren User Stories zugleich dient.
    {0} (Priorität: {1}) | Ziel | Unabhängiger Test | {0} zeigen: {1} | {0} zeigen: {1}; dann {2}: {3}
    Tests für User Story {0} | Umsetzungsaufgaben für User Story {0}
    User Story {0} funktioniert und lässt sich für sich allein vorführen.
    User Story {0} funktioniert und lässt sich für sich allein vorführen; die Stories davor laufen weiterhin.
  `,
  speckitOrder: `
    Abhängigkeiten und Reihenfolge | Abhängigkeiten der Phasen | Abhängigkeiten der User Stories | Innerhalb jeder User Story
    Vorbereitung (Phase {0}) | Braucht nichts und kann sofort beginnen.
    Grundlagen (Phase {0}) | Folgen auf die Vorbereitung; bis sie fertig sind, ruhen alle User Stories. | Können sofort beginnen; bis sie fertig sind, ruhen alle User Stories.
    User Stories (ab Phase {0}) | Folgen auf keine andere Phase. | Folgen auf {0}.
    Bei genügend Leuten laufen sie parallel. | Sonst in der Reihenfolge ihrer Priorität ({0}).
    Feinschliff (Phase {0}) | Folgt auf alle gewünschten User Stories.
    {0} (Phase {1}) | An ihrem Platz in der Folge der Phasen.
    {0} - {1}. | Kann sofort beginnen | Beginnt nach {0} | braucht keine andere Story | nutzt, was {0} liefert
    Die Tests kommen zuerst und schlagen fehl, bis die Story umgesetzt ist
    Modelle vor Diensten, Dienste vor Endpunkten, der Kern vor dem, was ihn verbindet
    Eine Story ist fertig, bevor die nächste Priorität beginnt
    [P] kennzeichnet Aufgaben, die verschiedene Dateien betreffen und einander nicht brauchen | {0}: hier {1}
    [US1], [US2] usw. nennen die User Story, zu der eine Aufgabe gehört
    Nach jeder Aufgabe oder zusammengehörigen Gruppe committen
    An jedem Kontrollpunkt anhalten und sehen, dass das Vorhandene für sich funktioniert
  `,
}
