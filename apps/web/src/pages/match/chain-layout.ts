/** A wanted capability on its stage, with the service that the bundle chose for it; null is a gap. */
export interface ChainStep {
  readonly concept: string;
  readonly label: string;
  readonly stage: string;
  readonly sector: string;
  readonly service: { readonly id: string; readonly title: string; readonly provider: string } | null;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ChainStage extends Box {
  readonly id: string;
  readonly used: boolean;
}

export interface ChainNode extends Box {
  readonly step: ChainStep;
}

export interface ChainLayout {
  readonly width: number;
  readonly height: number;
  /** `across`: stages are columns; `down`: stages are rows, for narrow screens. */
  readonly direction: 'across' | 'down';
  /** In the order of the chain; the layers last. */
  readonly stages: readonly ChainStage[];
  readonly nodes: readonly ChainNode[];
  /** Pairs of nodes that one service serves, by index into `nodes`. */
  readonly links: readonly (readonly [number, number])[];
}

/** The 13 stages in order: eleven steps, then the two layers beneath all of them. */
export const CHAIN_STAGES = [
  'plan',
  'design',
  'source',
  'process',
  'pack',
  'assure',
  'store',
  'move',
  'clear',
  'sell',
  'recover',
] as const;
export const CHAIN_LAYERS = ['inform', 'support'] as const;

const NODE_HEIGHT = 92;
const GAP = 8;
const HEAD = 34;
const IDLE_WIDTH = 30;
const NODE_MIN = 118;
const LAYER_HEAD = 24;
const IDLE_HEIGHT = 22;
const LABEL_WIDTH = 92;
/** Below this width the chain runs down. */
const DOWN_BELOW = 560;

/**
 * Places the steps of a bundle over the value chain. Stages without a step shrink to a mark, so that the used ones get
 * the room. Every step gets exactly one node; nodes never overlap and lie inside `width` x `height`.
 * @param width room in CSS pixels; the layout may be wider when many stages are used
 */
export function layOutChain(steps: readonly ChainStep[], width: number): ChainLayout {
  const laid = width < DOWN_BELOW ? layDown(steps, width) : layAcross(steps, width);
  return { ...laid, links: linksOf(laid.nodes) };
}

type Laid = Omit<ChainLayout, 'links'>;

function stepsOn(steps: readonly ChainStep[], stage: string): ChainStep[] {
  return steps.filter((step) => step.stage === stage);
}

function layAcross(steps: readonly ChainStep[], room: number): Laid {
  const used = CHAIN_STAGES.filter((stage) => stepsOn(steps, stage).length > 0);
  const idle = CHAIN_STAGES.length - used.length;
  const share = (room - idle * (IDLE_WIDTH + GAP) - (used.length - 1) * GAP) / Math.max(1, used.length);
  const usedWidth = Math.max(NODE_MIN, share);
  const idleWidth =
    used.length === 0 ? (room - (CHAIN_STAGES.length - 1) * GAP) / CHAIN_STAGES.length : IDLE_WIDTH;
  const deepest = Math.max(1, ...used.map((stage) => stepsOn(steps, stage).length));
  const bandHeight = HEAD + deepest * (NODE_HEIGHT + GAP);

  const stages: ChainStage[] = [];
  const nodes: ChainNode[] = [];
  let x = 0;
  for (const id of CHAIN_STAGES) {
    const own = stepsOn(steps, id);
    const columnWidth = own.length > 0 ? usedWidth : idleWidth;
    stages.push({ id, used: own.length > 0, x, y: 0, width: columnWidth, height: bandHeight });
    own.forEach((step, index) =>
      nodes.push({ step, x, y: HEAD + index * (NODE_HEIGHT + GAP), width: columnWidth, height: NODE_HEIGHT }),
    );
    x += columnWidth + GAP;
  }
  const width = Math.max(room, x - GAP);

  let y = bandHeight + GAP;
  for (const id of CHAIN_LAYERS) {
    const own = stepsOn(steps, id);
    const perRow = Math.max(1, Math.floor((width - 2 * GAP + GAP) / (Math.max(NODE_MIN, 168) + GAP)));
    const rows = Math.ceil(own.length / perRow);
    const nodeWidth = Math.min(220, (width - 2 * GAP - (perRow - 1) * GAP) / perRow);
    const height = LAYER_HEAD + rows * (NODE_HEIGHT + GAP) + (rows > 0 ? 0 : 2);
    stages.push({ id, used: own.length > 0, x: 0, y, width, height });
    own.forEach((step, index) =>
      nodes.push({
        step,
        x: GAP + (index % perRow) * (nodeWidth + GAP),
        y: y + LAYER_HEAD + Math.floor(index / perRow) * (NODE_HEIGHT + GAP),
        width: nodeWidth,
        height: NODE_HEIGHT,
      }),
    );
    y += height + GAP;
  }
  return { width, height: y - GAP, direction: 'across', stages, nodes };
}

function layDown(steps: readonly ChainStep[], room: number): Laid {
  const width = Math.max(room, LABEL_WIDTH + NODE_MIN);
  const stages: ChainStage[] = [];
  const nodes: ChainNode[] = [];
  let y = 0;
  for (const id of [...CHAIN_STAGES, ...CHAIN_LAYERS]) {
    const own = stepsOn(steps, id);
    const height = own.length === 0 ? IDLE_HEIGHT : own.length * (NODE_HEIGHT + GAP) + GAP;
    stages.push({ id, used: own.length > 0, x: 0, y, width, height });
    own.forEach((step, index) =>
      nodes.push({
        step,
        x: LABEL_WIDTH,
        y: y + GAP + index * (NODE_HEIGHT + GAP),
        width: width - LABEL_WIDTH,
        height: NODE_HEIGHT,
      }),
    );
    y += height;
  }
  return { width, height: y, direction: 'down', stages, nodes };
}

function linksOf(nodes: readonly ChainNode[]): (readonly [number, number])[] {
  const last = new Map<string, number>();
  const links: (readonly [number, number])[] = [];
  nodes.forEach((node, index) => {
    const id = node.step.service?.id;
    if (id === undefined) return;
    const before = last.get(id);
    if (before !== undefined) links.push([before, index]);
    last.set(id, index);
  });
  return links;
}

/**
 * Breaks a text into lines of about `width` pixels at `fontSize`; the last line ends in … when there was more.
 * Widths are estimated at 0.6 em a character, which even wide system fonts in semi-bold keep to, so that lines rather
 * break early than run out of their box.
 */
export function breakLines(text: string, width: number, fontSize: number, maxLines: number): string[] {
  const fits = Math.max(4, Math.floor(width / (fontSize * 0.6)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= fits || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  const shown = lines.slice(0, maxLines);
  return shown.map((one, index) => {
    const cut = index === maxLines - 1 && lines.length > maxLines;
    return one.length > fits || cut ? `${one.slice(0, fits - 1).trimEnd()}…` : one;
  });
}
