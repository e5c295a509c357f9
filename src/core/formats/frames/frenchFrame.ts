import type { Frame } from './englishFrame.ts'

/** The frame of a plan in French, text by text as in English. */
export const frenchFrame: Frame = {
  words: `
    Vue d’ensemble | Résumé | Objet | Statut | Notes | Avancement | Story | Dépendances | Aucune | Exigences | exigences
    Documentation | Complexité | Tests | Intégration | Implémentation | Tâche | Tâche {0} | Étape {0} | User story {0} | cette fonctionnalité
  `,
  joints: `
    {0}. | {0}, {1} | {0} ; {1} | {0} {1} | {0} et {1} | {0} de plus | {0} et {1} de plus | « {0} »
  `,
  estimates: `
    Chaque estimation part d’une base selon le type de travail (préparation 15 minutes, cœur et interface 60, intégration, tests et optimisation 45, déploiement 30), plus 15 minutes par détail : un point de départ pour l’équipe, pas une promesse.
  `,
  phases: `
    Les étapes pour réaliser {0}, dans l’ordre de leurs dépendances.
    Vue d’ensemble des tâches | Nombre total de tâches | Temps estimé | Non commencé | {0} % terminé
    Découpage des tâches | Points de contrôle | Dépendances entre les tâches
    Répartition des tâches | Responsable | Non attribué | Niveau {0}
    Chemin critique | Tâches {0} (la chaîne la plus longue)
    Parallélisables | Les tâches {0} peuvent avancer en parallèle | La tâche {0} peut avancer en parallèle avec d’autres
    Escalade | Une tâche qui prend plus du double du temps estimé passe au niveau supérieur
    Base | Le niveau 3 prend les tâches d’une heure et demie au plus, le niveau 2 celles d’une journée au plus, le niveau 1 les plus longues.
    Dernière mise à jour | {0} tâches terminées
  `,
  storyOpening: `
    Tech lead | Développement | Date du plan | Fin visée
    Contexte métier | Valeur pour l’utilisateur | Valeur métier | Critères de succès
    Approche technique | Place dans l’architecture | Ajoute {0} | Ajoute {0} ; modifie {1}
    Stratégie d’implémentation | Principales décisions techniques
    {0} tâches dans l’ordre {1} ; chacune se termine par ses tests
    {0} tâches dans l’ordre ci-dessous ; chacune se termine par ses tests
    Découpage des tâches de développement | Ordre et dépendances des tâches
    Les tâches en pointillés peuvent avancer en parallèle avec une autre.
  `,
  storyTask: `
    Description | Composition : {0}. | Répond à {0}.
    Le résultat obtenu après {0} est vérifié avant de passer à la partie suivante.
    Détails techniques | Fichiers principaux | Technologies et bibliothèques | Étapes d’implémentation | Critères d’acceptation
    Toutes les étapes sont terminées et leurs tests passent | Tout ce qui est cité a été vérifié
    Exigences de test | Tests unitaires | Tests d’intégration | Tests manuels
    Ce que les étapes ajoutent | Couverts par {0} | Avec les tâches que celle-ci attend | Essayer {0} du point de vue de l’utilisateur | Non nécessaires
    Effort estimé | Temps estimé | Criticité | FAIBLE | MOYENNE | ÉLEVÉE
    Notes d’implémentation | Les raisons et le reste sont dans la conception : {0}
  `,
  storyIntegration: `
    Plan d’intégration et de test | Stratégie d’intégration
    La chaîne la plus longue est {0} ; les autres tâches la rejoignent là où le graphe l’indique.
    Les tâches se rejoignent dans l’ordre du graphe.
    {0} : l’existant y est vérifié avant de passer à la partie suivante.
    Tests de bout en bout | Scénarios de test | Données de test | Environnement
    Validation des performances | Exigences de performance | Méthode de test | Indicateurs de succès
    Mesurer chaque valeur sous la charge indiquée | Chaque valeur est atteinte sur trois exécutions de suite
    Validation de la sécurité | Exigences de sécurité | Contrôles de conformité
    Un test par règle, qui essaie de l’enfreindre | Aucun dans la conception
  `,
  storyEnvironment: `
    Mise en place de l’environnement de développement | Prérequis | Outils de développement | Configuration | Base de données | Créer {0}
    Développement local | Mise en place | Vérification | Problèmes fréquents
    Tous les tests existants passent avant le début de la première tâche
  `,
  storyQuality: `
    Qualité du code | Règles de codage | Guide de style | Conventions de nommage | Organisation des fichiers
    Les noms tels que la conception les écrit | Les nouveaux fichiers vont dans {0} | Ce que les interfaces garantissent est écrit à côté d’elles
    Liste de vérification de la revue de code
    Le guide de style est respecté
    Tous les critères d’acceptation de la tâche sont remplis
    Les tests unitaires couvrent les nouveautés
    Les tests d’intégration montrent les parties ensemble
    La documentation indique ce qui a changé
    Toutes les défaillances prévisibles sont traitées
  `,
  storyRisks: `
    Réduction des risques | Risques techniques | Risque | Parade | Solution de repli
    Difficultés d’implémentation | Difficulté | Stratégie | Soutien
    Une étape à la fois, chacune avec ses tests
    Soutien et escalade | Soutien du tech lead | Disponibilité | Communication | Calendrier des revues
    Questions d’architecture | Questions métier | Contact
  `,
  storyProgress: `
    Suivi de l’avancement | Points de contrôle quotidiens | Avancement de la tâche {0}
    Jalons hebdomadaires | Semaine {0} | Le travail sur la tâche suivante continue | {0} — terminé | Une personne seule a besoin de {0} en tout.
    Critères de succès
    Toutes les tâches sont terminées et leurs critères remplis
    Les tests d’intégration passent
    Les objectifs de performance sont atteints
    Les demandeurs ont accepté le résultat
    La revue de code est faite
  `,
  storyCompletion: `
    Liste de vérification finale | Sur le plan technique
    Toutes les tâches sont terminées
    Les tests unitaires passent
    Les performances sont mesurées
    Les règles de sécurité sont testées
    Sur le plan métier
    Tous les critères des exigences sont remplis
    Le résultat a été montré et accepté
    Des utilisateurs l’ont essayé
    La documentation utilisateur est à jour
    Sur le plan opérationnel
    Le déploiement se fait par script
    Les métriques et les alertes sont en place
    La procédure de retour arrière est écrite
    L’équipe sait comment cela fonctionne
    Rétrospective | Ce qui a bien marché | Difficultés rencontrées | Enseignements | Améliorations du processus
  `,
  technicalOpening: `
    Plan d’implémentation technique | Créé le | Type | Évolution | Nouvelle fonctionnalité | Faible | Moyenne | Élevée | {0} ({1} étapes)
    1. Problème et vue d’ensemble | Que construisons-nous ? | Pourquoi le construisons-nous ? | Critères de succès
    2. Solution retenue | Architecture générale | Principaux choix de conception | Alternatives envisagées
    3. Étapes d’implémentation | Liste des étapes | Dépend de
  `,
  technicalChanges: `
    4. Fichiers concernés | Fichiers à créer | Fichiers à modifier | Fichiers à supprimer
    5. Dépendances | Nouveaux paquets et bibliothèques | Écrit en {0} | Versions requises | Commandes d’installation
    6. Changements d’API | Nouveaux points d’accès | Points d’accès modifiés | Formats des requêtes et des réponses
    7. Changements du modèle de données | Changements du schéma de base de données | Structures de données | Stratégie de migration | Intégrité des données
  `,
  technicalClosing: `
    8. Stratégie de test | Tests unitaires | Tests d’intégration | Étapes de test manuel | Cas limites à tester
    9. Évaluation des risques | Obstacles possibles | Risques techniques | Parades
    {0} doit être disponible et répondre comme la conception le prévoit
    10. Complexité et estimation | Effort estimé | {0} pour une personne. | Répartition par composant | Étapes du chemin critique
    11. Stratégie de retour arrière | Annuler les changements | Désactiver {0} | Retour arrière de la base de données | Surveillance et alertes
    Supprimer ce que ce plan crée et qui ne contient pas d’autres données : {0}
    Notes complémentaires | Les {0} critères des exigences sont tous cités par une étape. | Aucune étape ne cite {0}.
    Fichiers liés | Ce plan
  `,
  speckitOpening: `
    Date | Spécification | Exigences : {0}. | Composition : {0}.
    Contexte technique | Langages et versions | Dépendances principales | Stockage | Plateformes cibles | Type de projet
    Objectifs de performance | Contraintes | Échelle et périmètre | {0} exigences et {1} critères ; {2} éléments dans la conception
    Structure du projet | Documentation (cette fonctionnalité) | Ce qui est demandé | Comment c’est construit
    Code source (racine du dépôt) | Choix de structure
    Les dossiers et fichiers ci-dessus sont ceux que nomme la conception. | La conception ne nomme aucun fichier : {0}
  `,
  speckitPhases: `
    Préparation | Préparation (infrastructure partagée) | Ce dont toutes les phases suivantes ont besoin.
    Fondations | Fondations (préalables bloquants) | Ce sur quoi reposent plusieurs user stories.
    CRITIQUE | Aucune user story ne commence avant la fin de cette phase.
    Les fondations sont en place ; les user stories peuvent commencer, en parallèle si l’équipe le permet.
    Finitions | Finitions et préoccupations transverses | Ce qui sert plusieurs user stories à la fois.
    {0} (priorité : {1}) | Objectif | Test indépendant | Montrer {0} : {1} | Montrer {0} : {1} ; puis {2} : {3}
    Tests de la user story {0} | Tâches d’implémentation de la user story {0}
    La user story {0} fonctionne et peut être montrée seule.
    La user story {0} fonctionne et peut être montrée seule ; les précédentes fonctionnent toujours.
  `,
  speckitOrder: `
    Dépendances et ordre d’exécution | Dépendances entre les phases | Dépendances entre les user stories | Dans chaque user story
    Préparation (phase {0}) | Sans préalable, peut commencer tout de suite.
    Fondations (phase {0}) | Suivent la préparation ; aucune user story ne commence avant leur fin. | Peuvent commencer tout de suite ; aucune user story ne commence avant leur fin.
    User stories (à partir de la phase {0}) | Ne suivent aucune autre phase. | Viennent après {0}.
    Avec assez de monde, elles avancent en parallèle. | Sinon, par ordre de priorité ({0}).
    Finitions (phase {0}) | Suivent toutes les user stories voulues.
    {0} (phase {1}) | À sa place dans la suite des phases.
    {0} - {1}. | Peut commencer tout de suite | Commence après {0} | n’a besoin d’aucune autre story | utilise ce que produit {0}
    Les tests viennent d’abord et échouent tant que la story n’est pas là
    Les modèles avant les services, les services avant les points d’accès, le cœur avant ce qui le relie
    Une story est terminée avant de passer à la priorité suivante
    [P] marque les tâches qui touchent des fichiers différents et n’ont pas besoin l’une de l’autre | {0} : {1} ici
    [US1], [US2], etc. indiquent la user story à laquelle appartient une tâche
    Faire un commit après chaque tâche ou groupe cohérent
    S’arrêter à chaque point de contrôle pour voir que l’existant fonctionne seul
  `,
}
