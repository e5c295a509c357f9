import type { Frame } from './englishFrame.ts'

/** The frame of a plan in Brazilian Portuguese, text by text as in English. */
export const portugueseFrame: Frame = {
  words: `
    Visão geral | Resumo | Objetivo | Status | Observações | Progresso | História | Dependências | Nenhuma | Requisitos | requisitos
    Documentação | Complexidade | Testes | Integração | Implementação | Tarefa | Tarefa {0} | Passo {0} | História de usuário {0} | esta funcionalidade
  `,
  joints: `
    {0}. | {0}, {1} | {0}; {1} | {0} {1} | {0} e {1} | mais {0} | {0} e mais {1} | “{0}”
  `,
  estimates: `
    Cada estimativa parte de uma base por tipo de trabalho (preparação 15 minutos, núcleo e interface 60, integração, testes e otimização 45, implantação 30) mais 15 minutos por detalhe: um ponto de partida para a equipe, não uma promessa.
  `,
  phases: `
    Os passos para construir {0}, na ordem das suas dependências.
    Visão geral das tarefas | Total de tarefas | Tempo estimado | Não iniciado | {0}% concluído
    Divisão das tarefas | Pontos de verificação | Dependências entre tarefas
    Atribuição das tarefas | Responsável | Não atribuído | Nível {0}
    Caminho crítico | Tarefas {0} (a cadeia mais longa)
    Paralelizáveis | As tarefas {0} podem ser feitas em paralelo | A tarefa {0} pode ser feita em paralelo com outras
    Escalonamento | Uma tarefa que leva mais que o dobro do estimado passa para o nível acima
    Base | O nível 3 fica com tarefas de até uma hora e meia, o nível 2 com as de até um dia, o nível 1 com as mais longas.
    Última atualização | {0} tarefas concluídas
  `,
  storyOpening: `
    Líder técnico | Desenvolvimento | Data do plano | Conclusão prevista
    Contexto de negócio | Valor para o usuário | Valor para o negócio | Critérios de sucesso
    Abordagem técnica | Relação com a arquitetura | Adiciona {0} | Adiciona {0}; altera {1}
    Estratégia de implementação | Principais decisões técnicas
    {0} tarefas na ordem {1}; cada uma termina com seus testes
    {0} tarefas na ordem abaixo; cada uma termina com seus testes
    Divisão das tarefas de desenvolvimento | Sequência e dependências das tarefas
    As tarefas com borda tracejada podem ser feitas em paralelo com outra.
  `,
  storyTask: `
    Descrição | Partes: {0}. | Atende a {0}.
    O que existe após {0} é verificado antes de começar a próxima parte.
    Detalhes técnicos | Arquivos principais | Tecnologias e bibliotecas | Passos de implementação | Critérios de aceitação
    Todos os passos estão concluídos e seus testes passam | Tudo o que foi citado foi verificado
    Requisitos de teste | Testes unitários | Testes de integração | Testes manuais
    O que os passos adicionam | Cobertos por {0} | Junto com as tarefas que esta aguarda | Experimentar {0} como um usuário | Não necessários
    Esforço estimado | Tempo estimado | Criticidade | BAIXA | MÉDIA | ALTA
    Notas de implementação | As razões e o restante estão no design: {0}
  `,
  storyIntegration: `
    Plano de integração e testes | Estratégia de integração
    A cadeia mais longa é {0}; as outras tarefas se juntam a ela onde o grafo indica.
    As tarefas se juntam na ordem do grafo.
    {0}: verificação do que existe antes de começar a próxima parte.
    Testes de ponta a ponta | Cenários de teste | Dados de teste | Ambiente
    Validação de desempenho | Requisitos de desempenho | Forma de teste | Métricas de sucesso
    Medir cada valor sob a carga indicada | Cada valor é atingido em três de três execuções
    Validação de segurança | Requisitos de segurança | Verificações de conformidade
    Um teste para cada regra, que tenta violá-la | O design não menciona
  `,
  storyEnvironment: `
    Preparação do ambiente de desenvolvimento | Pré-requisitos | Ferramentas de desenvolvimento | Configuração | Banco de dados | Criar {0}
    Desenvolvimento local | Passos de preparação | Verificação | Problemas comuns
    Todos os testes existentes passam antes do início da primeira tarefa
  `,
  storyQuality: `
    Padrões de qualidade do código | Padrões de codificação | Guia de estilo | Convenções de nomes | Organização dos arquivos
    Nomes como o design os escreve | Novos arquivos ficam em {0} | O que as interfaces garantem fica escrito junto delas
    Lista de verificação da revisão de código
    O guia de estilo é seguido
    Todos os critérios de aceitação da tarefa são atendidos
    Os testes unitários cobrem o que é novo
    Os testes de integração mostram as partes em conjunto
    A documentação diz o que mudou
    Toda falha previsível é tratada
  `,
  storyRisks: `
    Mitigação de riscos | Riscos técnicos | Risco | Mitigação | Contingência
    Desafios da implementação | Desafio | Estratégia | Apoio
    Um passo de cada vez, cada um com seus testes
    Suporte e escalonamento | Suporte do líder técnico | Disponibilidade | Comunicação | Agenda de revisões
    Dúvidas de arquitetura | Dúvidas de negócio | Contato
  `,
  storyProgress: `
    Acompanhamento do progresso | Pontos de verificação diários | Progresso da tarefa {0}
    Marcos semanais | Semana {0} | Continua o trabalho na próxima tarefa | {0} — concluído | Uma pessoa precisa de {0} no total.
    Critérios de sucesso
    Todas as tarefas estão concluídas e seus critérios atendidos
    Os testes de integração passam
    As metas de desempenho são atingidas
    Quem pediu aceitou o resultado
    O código foi revisado
  `,
  storyCompletion: `
    Lista de verificação de conclusão | Conclusão técnica
    Todas as tarefas estão concluídas
    Os testes unitários passam
    O desempenho foi medido
    As regras de segurança foram testadas
    Conclusão de negócio
    Todos os critérios dos requisitos são atendidos
    O resultado foi demonstrado e aceito
    Usuários experimentaram
    A documentação do usuário está atualizada
    Conclusão operacional
    A implantação é feita por script
    Métricas e alertas estão configurados
    O procedimento de reversão está documentado
    A equipe sabe como funciona
    Retrospectiva | O que funcionou bem | Desafios encontrados | Lições aprendidas | Melhorias no processo
  `,
  technicalOpening: `
    Plano técnico de implementação | Criado em | Tipo | Melhoria | Nova funcionalidade | Baixa | Média | Alta | {0} ({1} passos)
    1. Problema e visão geral | O que vamos construir? | Por que vamos construir? | Critérios de sucesso
    2. Solução | Arquitetura geral | Principais decisões de design | Alternativas consideradas
    3. Passos de implementação | Lista de passos | Depende de
  `,
  technicalChanges: `
    4. Alterações de arquivos | Arquivos a criar | Arquivos a modificar | Arquivos a excluir
    5. Dependências | Novos pacotes e bibliotecas | Escrito em {0} | Requisitos de versão | Comandos de instalação
    6. Alterações na API | Novos endpoints | Endpoints modificados | Formatos de requisição e resposta
    7. Alterações no modelo de dados | Alterações no esquema do banco de dados | Estruturas de dados | Estratégia de migração | Integridade dos dados
  `,
  technicalClosing: `
    8. Estratégia de testes | Testes unitários | Testes de integração | Passos de teste manual | Casos extremos a testar
    9. Avaliação de riscos | Possíveis bloqueios | Riscos técnicos | Estratégias de mitigação
    {0} precisa estar disponível e responder como o design espera
    10. Complexidade e estimativa de tempo | Esforço estimado | {0} para uma pessoa. | Divisão por componente | Passos do caminho crítico
    11. Estratégia de reversão | Como reverter as alterações | Desativar {0} | Reversão do banco de dados | Monitoramento e alertas
    Remover o que este plano cria e que não guarda outros dados: {0}
    Observações adicionais | Todos os {0} critérios dos requisitos são citados por algum passo. | Nenhum passo cita {0}.
    Arquivos relacionados | Este plano
  `,
  speckitOpening: `
    Data | Especificação | Requisitos: {0}. | Composto por: {0}.
    Contexto técnico | Linguagens e versões | Dependências principais | Armazenamento | Plataformas-alvo | Tipo de projeto
    Metas de desempenho | Restrições | Escala e escopo | {0} requisitos com {1} critérios; {2} elementos no design
    Estrutura do projeto | Documentação (esta funcionalidade) | O que é pedido | Como é construído
    Código-fonte (raiz do repositório) | Decisões de estrutura
    As pastas e os arquivos acima são os que o design menciona. | O design não menciona arquivos: {0}
  `,
  speckitPhases: `
    Preparação | Preparação (infraestrutura compartilhada) | O que todas as fases seguintes encontram pronto.
    Fundação | Fundação (pré-requisitos bloqueantes) | Aquilo em que mais de uma história de usuário se apoia.
    CRÍTICO | Nenhuma história de usuário começa antes do fim desta fase.
    A fundação está pronta; as histórias de usuário podem começar, em paralelo se a equipe permitir.
    Acabamento | Acabamento e aspectos transversais | O que serve a várias histórias de usuário ao mesmo tempo.
    {0} (prioridade: {1}) | Meta | Teste independente | Mostrar {0}: {1} | Mostrar {0}: {1}; depois {2}: {3}
    Testes da história de usuário {0} | Tarefas de implementação da história de usuário {0}
    A história de usuário {0} funciona e pode ser demonstrada sozinha.
    A história de usuário {0} funciona e pode ser demonstrada sozinha; as anteriores continuam funcionando.
  `,
  speckitOrder: `
    Dependências e ordem de execução | Dependências entre fases | Dependências entre histórias de usuário | Dentro de cada história de usuário
    Preparação (fase {0}) | Sem pré-requisitos, pode começar imediatamente.
    Fundação (fase {0}) | Vem após a preparação; nenhuma história de usuário começa antes do seu fim. | Pode começar imediatamente; nenhuma história de usuário começa antes do seu fim.
    Histórias de usuário (a partir da fase {0}) | Não aguardam nenhuma outra fase. | Vêm após {0}.
    Com pessoas suficientes, avançam em paralelo. | Senão, na ordem da sua prioridade ({0}).
    Acabamento (fase {0}) | Vem após todas as histórias de usuário desejadas.
    {0} (fase {1}) | No seu lugar entre as fases.
    {0} - {1}. | Pode começar imediatamente | Começa após {0} | não precisa de outra história | usa o que {0} produz
    Os testes vêm primeiro e falham até a história existir
    Modelos antes de serviços, serviços antes de endpoints, o núcleo antes do que o conecta
    Uma história termina antes de começar a próxima prioridade
    [P] marca tarefas que tocam arquivos diferentes e não precisam umas das outras | {0}: {1} aqui
    [US1], [US2] etc. indicam a história de usuário a que uma tarefa pertence
    Fazer commit após cada tarefa ou grupo relacionado
    Parar em cada ponto de verificação para ver que o que existe funciona sozinho
  `,
}
