import { GripVertical, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button as DragButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { usePages, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { IdeasDocument, MoveIdeaDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { CheckInput } from '../../parts/fields.js';
import { FormProblems } from '../../parts/form-problems.js';
import { EmptyState, Notice } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { ScrollArea } from '../../parts/scroll-area.js';
import { COLUMNS, type Column, FORWARD, stepBetween, undoOf } from './board-steps.js';
import { IdeaCard, type IdeaOnBoard } from './idea-card.js';
import { IdeaForm } from './idea-form.js';

type Move = NonNullable<ReturnType<typeof stepBetween>>;
interface Done {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly state: string;
  readonly move: Move;
}

/** Ideas of services from the first word to the service: for staff a board, for everyone else what they may see of it. */
export function IdeasPage() {
  const t = useText();
  const { may, viewer } = useViewer();
  const [mine, setMine] = useState(false);
  const [proposing, setProposing] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const write = useWrite(MoveIdeaDocument);
  const columns = viewer ? COLUMNS : (['PUBLISHED'] as const);

  async function move(idea: Pick<IdeaOnBoard, 'id' | 'version' | 'title'>, step: Move) {
    setProblem(null);
    setDone(null);
    const payload = await write.run({ input: { id: idea.id, version: idea.version, move: step } });
    if (payload?.idea) setDone({ ...payload.idea, title: idea.title, move: step });
  }
  function drop(dropped: string, to: Column) {
    type Dropped = Pick<IdeaOnBoard, 'id' | 'version' | 'title' | 'state'> & { readonly movable: boolean };
    const idea = JSON.parse(dropped) as Dropped;
    if (idea.state === to) return;
    if (!idea.movable) {
      setProblem(t('ideas.notOurs'));
      return;
    }
    const step = stepBetween(idea.state, to);
    if (step) void move(idea, step);
    else setProblem(t(to === 'PUBLISHED' ? 'ideas.publishedByItself' : 'ideas.oneStep'));
  }

  const undo = done && undoOf(done.move, done.state);
  return (
    <Page
      title={t('ideas.title')}
      lead={t(may.writesCatalogue ? 'ideas.lead' : 'ideas.leadOthers')}
      actions={
        may.writesCatalogue && (
          <>
            <LinkButton to="/unmet-demand">{t('unmet.title')}</LinkButton>
            <Button look="primary" onPress={() => setProposing(true)}>
              <Plus size={16} aria-hidden />
              {t('ideas.propose')}
            </Button>
          </>
        )
      }
    >
      <div className="stack">
        {may.writesCatalogue && (
          <CheckInput isSelected={mine} onChange={setMine}>
            {t('ideas.mine')}
          </CheckInput>
        )}
        {done && (
          <Notice tone="good">
            <p>{t('ideas.moved', { title: done.title, state: t(`idea.state.${done.state as Column}`) })}</p>
            {undo && (
              <Button small isPending={write.pending} onPress={() => void move(done, undo)}>
                {t('part.undo')}
              </Button>
            )}
          </Notice>
        )}
        {problem && <Notice tone="error">{problem}</Notice>}
        <FormProblems errors={write.userErrors} failure={write.failure} />
        <ScrollArea label={t('ideas.board')} className="board">
          {columns.map((state) => (
            <BoardColumn
              key={state}
              state={state}
              mine={mine}
              canMove={may.writesCatalogue}
              onMove={(idea, step) => void move(idea, step)}
              onDrop={(idea) => drop(idea, state)}
            />
          ))}
        </ScrollArea>
      </div>
      {proposing && <IdeaForm onClose={() => setProposing(false)} />}
    </Page>
  );
}

/** Whether one may take it a step: what others own is looked at and voted for. */
function movable({ actions, state }: IdeaOnBoard): boolean {
  return actions.includes('step_back') || actions.includes(FORWARD[state]?.action ?? '');
}

/** One column: ideas are taken along by pointer, or with Enter on their handle, Tab to a column and Enter there. */
function BoardColumn({
  state,
  mine,
  canMove,
  onMove,
  onDrop,
}: {
  state: Column;
  mine: boolean;
  canMove: boolean;
  onMove: (idea: IdeaOnBoard, step: Move) => void;
  onDrop: (idea: string) => void;
}) {
  const t = useText();
  const name = t(`idea.state.${state}`);
  const list = usePages(IdeasDocument, { first: 20, state, mine }, (answer) => answer.ideas);
  const take = async (items: readonly { kind: string }[]) => {
    for (const item of items)
      if (item.kind === 'text')
        onDrop(
          await (item as unknown as { getText: (type: string) => Promise<string> }).getText('fivefold-idea'),
        );
  };
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !canMove,
    acceptedDragTypes: ['fivefold-idea'],
    getItems: (keys) =>
      list.nodes
        .filter(({ id }) => keys.has(id))
        .map((idea) => {
          const { id, version, title, state: from } = idea;
          return {
            'fivefold-idea': JSON.stringify({ id, version, title, state: from, movable: movable(idea) }),
            'text/plain': title,
          };
        }),
    getDropOperation: () => 'move',
    onInsert: ({ items }) => void take(items),
    onRootDrop: ({ items }) => void take(items),
  });
  return (
    <section className="board-column stack close" aria-label={name}>
      <h2 className="row between">
        {name} <span className="small faint">{list.totalCount ?? ''}</span>
      </h2>
      <PagedList list={list} skeleton={{ lines: 0, blocks: 2 }}>
        <GridList
          aria-label={name}
          className="board-list"
          items={list.nodes}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => (list.totalCount === 0 ? <EmptyState title={t('ideas.none')} /> : null)}
        >
          {list.nodes.map((idea) => (
            <GridListItem key={idea.id} id={idea.id} textValue={idea.title} className="board-item">
              {movable(idea) && (
                <DragButton
                  slot="drag"
                  className="board-handle"
                  aria-label={t('ideas.take', { title: idea.title })}
                >
                  <GripVertical size={16} aria-hidden />
                </DragButton>
              )}
              <IdeaCard idea={idea} onStep={(step) => onMove(idea, step)} />
            </GridListItem>
          ))}
        </GridList>
      </PagedList>
    </section>
  );
}
