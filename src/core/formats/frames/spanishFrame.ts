import type { Frame } from './englishFrame.ts'

/** The frame of a plan in Spanish, text by text as in English. */
export const spanishFrame: Frame = {
  words: `
    Visión general | Resumen | Propósito | Estado | Notas | Progreso | Historia | Dependencias | Ninguna | Requisitos | requisitos
    Documentación | Complejidad | Pruebas | Integración | Implementación | Tarea | Tarea {0} | Paso {0} | Historia de usuario {0} | esta funcionalidad
  `,
  joints: `
    {0}. | {0}, {1} | {0}; {1} | {0} {1} | {0} y {1} | {0} más | {0} y {1} más | «{0}»
  `,
  estimates: `
    Cada estimación parte de una base según el tipo de trabajo (preparación 15 minutos, núcleo e interfaz 60, integración, pruebas y optimización 45, despliegue 30) más 15 minutos por detalle: un punto de partida para el equipo, no una promesa.
  `,
  phases: `
    Los pasos para construir {0}, en el orden de sus dependencias.
    Resumen de tareas | Total de tareas | Tiempo estimado | Sin empezar | {0} % completado
    Desglose de tareas | Puntos de control | Dependencias entre tareas
    Asignación de tareas | Responsable | Sin asignar | Nivel {0}
    Ruta crítica | Tareas {0} (la cadena más larga)
    Paralelizables | Las tareas {0} se pueden hacer en paralelo | La tarea {0} se puede hacer en paralelo con otras
    Escalado | Una tarea que tarda más del doble de lo estimado pasa al nivel superior
    Base | El nivel 3 es para tareas de hasta una hora y media, el nivel 2 para las de hasta un día, el nivel 1 para las más largas.
    Última actualización | {0} tareas completadas
  `,
  storyOpening: `
    Líder técnico | Desarrollo | Fecha del plan | Finalización prevista
    Contexto de negocio | Valor para el usuario | Valor de negocio | Criterios de éxito
    Enfoque técnico | Relación con la arquitectura | Añade {0} | Añade {0}; cambia {1}
    Estrategia de implementación | Decisiones técnicas clave
    {0} tareas en el orden {1}; cada una termina con sus pruebas
    {0} tareas en el orden siguiente; cada una termina con sus pruebas
    Desglose de tareas de desarrollo | Secuencia y dependencias de las tareas
    Las tareas con borde discontinuo se pueden hacer en paralelo con otra.
  `,
  storyTask: `
    Descripción | Partes: {0}. | Sirve a {0}.
    Lo que hay tras {0} se revisa antes de empezar la parte siguiente.
    Detalles técnicos | Archivos principales | Tecnologías y bibliotecas | Pasos de implementación | Criterios de aceptación
    Todos los pasos están hechos y sus pruebas pasan | Se ha revisado todo lo que nombra
    Requisitos de prueba | Pruebas unitarias | Pruebas de integración | Pruebas manuales
    Lo que añaden los pasos | Cubiertas por {0} | Con las tareas a las que espera esta | Probar {0} como lo haría un usuario | No hacen falta
    Esfuerzo estimado | Tiempo estimado | Criticidad | BAJA | MEDIA | ALTA
    Notas de implementación | Las razones y lo demás están en el diseño: {0}
  `,
  storyIntegration: `
    Plan de integración y pruebas | Estrategia de integración
    La cadena más larga es {0}; las demás tareas se unen a ella donde indica el grafo.
    Las tareas se unen en el orden del grafo.
    {0}: revisión de lo que hay antes de empezar la parte siguiente.
    Pruebas de extremo a extremo | Escenarios de prueba | Datos de prueba | Entorno
    Validación del rendimiento | Requisitos de rendimiento | Método de prueba | Métricas de éxito
    Medir cada cifra bajo la carga que indica | Cada cifra se cumple en tres ejecuciones de tres
    Validación de la seguridad | Requisitos de seguridad | Comprobaciones de cumplimiento
    Una prueba por cada regla que intente romperla | El diseño no menciona ninguna
  `,
  storyEnvironment: `
    Preparación del entorno de desarrollo | Requisitos previos | Herramientas de desarrollo | Configuración | Base de datos | Crear {0}
    Desarrollo local | Pasos de preparación | Verificación | Problemas frecuentes
    Todas las pruebas existentes pasan antes de empezar la primera tarea
  `,
  storyQuality: `
    Estándares de calidad del código | Normas de codificación | Guía de estilo | Convenciones de nombres | Organización de archivos
    Los nombres tal como los escribe el diseño | Los archivos nuevos van en {0} | Lo que prometen las interfaces está escrito junto a ellas
    Lista de comprobación de la revisión de código
    Se respeta la guía de estilo
    Se cumplen todos los criterios de aceptación de la tarea
    Las pruebas unitarias cubren lo nuevo
    Las pruebas de integración muestran las partes juntas
    La documentación dice qué ha cambiado
    Se tratan todos los fallos previsibles
  `,
  storyRisks: `
    Mitigación de riesgos | Riesgos técnicos | Riesgo | Mitigación | Contingencia
    Retos de la implementación | Reto | Estrategia | Apoyo
    Un paso cada vez, cada uno con sus pruebas
    Soporte y escalado | Apoyo del líder técnico | Disponibilidad | Comunicación | Calendario de revisiones
    Preguntas de arquitectura | Preguntas de negocio | Contacto
  `,
  storyProgress: `
    Seguimiento del progreso | Puntos de control diarios | Progreso de la tarea {0}
    Hitos semanales | Semana {0} | Sigue el trabajo en la tarea siguiente | {0} — hecho | Una persona necesita {0} en total.
    Criterios de éxito
    Todas las tareas están hechas y sus criterios se cumplen
    Las pruebas de integración pasan
    Se cumplen los objetivos de rendimiento
    Quienes lo pidieron lo han aceptado
    El código está revisado
  `,
  storyCompletion: `
    Lista de comprobación final | Parte técnica
    Todas las tareas están hechas
    Las pruebas unitarias pasan
    El rendimiento está medido
    Las reglas de seguridad están probadas
    Parte de negocio
    Se cumplen todos los criterios de los requisitos
    Se ha mostrado y aceptado
    Los usuarios lo han probado
    La documentación de usuario está al día
    Parte operativa
    Se puede desplegar con un script
    Las métricas y alertas están configuradas
    La forma de volver atrás está documentada
    El equipo sabe cómo funciona
    Retrospectiva | Lo que salió bien | Dificultades encontradas | Lecciones aprendidas | Mejoras del proceso
  `,
  technicalOpening: `
    Plan técnico de implementación | Creado | Tipo | Mejora | Funcionalidad nueva | Baja | Media | Alta | {0} ({1} pasos)
    1. Problema y visión general | ¿Qué vamos a construir? | ¿Por qué lo construimos? | Criterios de éxito
    2. Solución | Arquitectura general | Decisiones de diseño clave | Alternativas consideradas
    3. Pasos de implementación | Lista de pasos | Depende de
  `,
  technicalChanges: `
    4. Cambios en archivos | Archivos que se crean | Archivos que se modifican | Archivos que se eliminan
    5. Dependencias | Paquetes y bibliotecas nuevos | Escrito en {0} | Requisitos de versión | Comandos de instalación
    6. Cambios en la API | Endpoints nuevos | Endpoints modificados | Formatos de petición y respuesta
    7. Cambios en el modelo de datos | Cambios en el esquema de la base de datos | Estructuras de datos | Estrategia de migración | Integridad de los datos
  `,
  technicalClosing: `
    8. Estrategia de pruebas | Pruebas unitarias | Pruebas de integración | Pasos de prueba manual | Casos límite que probar
    9. Evaluación de riesgos | Posibles bloqueos | Riesgos técnicos | Estrategias de mitigación
    {0} tiene que estar disponible y responder como espera el diseño
    10. Complejidad y estimación de tiempo | Esfuerzo estimado | {0} para una persona. | Desglose por componente | Pasos de la ruta crítica
    11. Estrategia de reversión | Cómo revertir los cambios | Desactivar {0} | Reversión de la base de datos | Monitorización y alertas
    Eliminar lo que crea este plan y que no guarda otros datos: {0}
    Notas adicionales | Los {0} criterios de los requisitos están citados en algún paso. | Ningún paso cita {0}.
    Archivos relacionados | Este plan
  `,
  speckitOpening: `
    Fecha | Especificación | Requisitos: {0}. | Compuesto por: {0}.
    Contexto técnico | Lenguajes y versiones | Dependencias principales | Almacenamiento | Plataformas de destino | Tipo de proyecto
    Objetivos de rendimiento | Restricciones | Escala y alcance | {0} requisitos con {1} criterios; {2} elementos en el diseño
    Estructura del proyecto | Documentación (esta funcionalidad) | Qué se pide | Cómo se construye
    Código fuente (raíz del repositorio) | Decisiones de estructura
    Las carpetas y archivos de arriba son los que nombra el diseño. | El diseño no nombra archivos: {0}
  `,
  speckitPhases: `
    Preparación | Preparación (infraestructura compartida) | Lo que todas las fases siguientes encuentran hecho.
    Fundamentos | Fundamentos (requisitos previos bloqueantes) | Aquello en lo que se apoya más de una historia de usuario.
    CRÍTICO | Ninguna historia de usuario empieza antes de terminar esta fase.
    Los fundamentos están listos; las historias de usuario pueden empezar, en paralelo si el equipo lo permite.
    Acabado | Acabado y aspectos transversales | Lo que sirve a varias historias de usuario a la vez.
    {0} (prioridad: {1}) | Objetivo | Prueba independiente | Mostrar {0}: {1} | Mostrar {0}: {1}; después {2}: {3}
    Pruebas de la historia de usuario {0} | Tareas de implementación de la historia de usuario {0}
    La historia de usuario {0} funciona y se puede mostrar por sí sola.
    La historia de usuario {0} funciona y se puede mostrar por sí sola; las anteriores siguen funcionando.
  `,
  speckitOrder: `
    Dependencias y orden de ejecución | Dependencias entre fases | Dependencias entre historias de usuario | Dentro de cada historia de usuario
    Preparación (fase {0}) | No necesita nada y puede empezar enseguida.
    Fundamentos (fase {0}) | Siguen a la preparación; ninguna historia de usuario empieza antes de que terminen. | Pueden empezar enseguida; ninguna historia de usuario empieza antes de que terminen.
    Historias de usuario (desde la fase {0}) | No siguen a ninguna otra fase. | Siguen a {0}.
    Con gente suficiente avanzan en paralelo. | Si no, por orden de prioridad ({0}).
    Acabado (fase {0}) | Sigue a todas las historias de usuario deseadas.
    {0} (fase {1}) | En su lugar entre las fases.
    {0} - {1}. | Puede empezar enseguida | Empieza tras {0} | no necesita otra historia | usa lo que produce {0}
    Las pruebas van primero y fallan hasta que la historia está hecha
    Los modelos antes que los servicios, los servicios antes que los endpoints, el núcleo antes que lo que lo conecta
    Una historia se termina antes de empezar la siguiente prioridad
    [P] marca tareas que tocan archivos distintos y no se necesitan entre sí | {0}: {1} aquí
    [US1], [US2], etc. indican la historia de usuario a la que pertenece una tarea
    Hacer commit después de cada tarea o grupo relacionado
    Parar en cada punto de control para ver que lo que hay funciona por sí solo
  `,
}
