import { useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { useSectors } from '../../data/sectors.js';
import { breakLines, layOutChain, type ChainNode, type ChainStage, type ChainStep } from './chain-layout.js';

/**
 * The bundle over the value chain: a column per stage, the two layers beneath, the chosen service on each, a dashed frame
 * where none was found. The picture is hidden from screen readers, which get the same as a list.
 */
export function ValueChain({ steps }: { steps: readonly ChainStep[] }) {
  const t = useText();
  const words = useWords();
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(760);
  const layout = useMemo(() => layOutChain(steps, width), [steps, width]);

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);

  return (
    <figure className="chain" ref={frame}>
      <figcaption className="visually-hidden">{t('chain.caption')}</figcaption>
      <div className="scroll-x">
        <svg
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          aria-hidden
        >
          {layout.stages.map((stage) => (
            <StageShape
              key={stage.id}
              stage={stage}
              name={words.stage(stage.id)}
              down={layout.direction === 'down'}
            />
          ))}
          {layout.links.map(([from, to]) => (
            <LinkShape key={`${from} ${to}`} from={layout.nodes[from]!} to={layout.nodes[to]!} />
          ))}
          {layout.nodes.map((node) => (
            <NodeShape key={node.step.concept} node={node} />
          ))}
        </svg>
      </div>
      <ol className="visually-hidden">
        {layout.nodes.map(({ step }) => (
          <li key={step.concept}>
            {step.service
              ? t('chain.step', {
                  stage: words.stage(step.stage),
                  capability: step.label,
                  service: step.service.title,
                  provider: step.service.provider,
                })
              : t('chain.gapStep', { stage: words.stage(step.stage), capability: step.label })}
          </li>
        ))}
      </ol>
    </figure>
  );
}

function StageShape({ stage, name, down }: { stage: ChainStage; name: string; down: boolean }) {
  const isLayer = stage.id === 'inform' || stage.id === 'support';
  const className = `chain-stage${stage.used ? ' used' : ''}${isLayer ? ' layer' : ''}`;
  const middle = stage.x + stage.width / 2;
  if (down) {
    return (
      <g className={className}>
        <line x1={stage.x} x2={stage.x + stage.width} y1={stage.y} y2={stage.y} />
        {breakLines(name, 84, 12, stage.used ? 3 : 1).map((line, index) => (
          <text key={index} x={stage.x} y={stage.y + 15 + index * 14}>
            {line}
          </text>
        ))}
      </g>
    );
  }
  if (isLayer) {
    return (
      <g className={className}>
        <rect x={stage.x} y={stage.y} width={stage.width} height={stage.height} rx={8} />
        <text x={stage.x + 10} y={stage.y + 16}>
          {name}
        </text>
      </g>
    );
  }
  if (!stage.used) {
    return (
      <g className={className}>
        <rect x={stage.x} y={stage.y} width={stage.width} height={stage.height} rx={6} />
        <text transform={`translate(${middle + 4} ${stage.y + 10}) rotate(90)`}>
          {breakLines(name, stage.height - 16, 12, 1)[0]}
        </text>
      </g>
    );
  }
  return (
    <g className={className}>
      <path d={chevron(stage.x, stage.y, stage.width)} />
      <text x={stage.x + 14} y={stage.y + 17}>
        {breakLines(name, stage.width - 20, 12, 1)[0]}
      </text>
    </g>
  );
}

/** An arrow-shaped heading, 26 px high, that points to the next stage. */
function chevron(x: number, y: number, width: number): string {
  return `M${x} ${y} h${width - 7} l7 13 l-7 13 h${7 - width} l7 -13 z`;
}

function NodeShape({ node }: { node: ChainNode }) {
  const t = useText();
  const { step, x, y, width, height } = node;
  const room = width - 22;
  const service = step.service;
  const sector = useSectors().name(step.sector);
  const labelLines = breakLines(step.label, room, 12, 2);
  return (
    <g className={service ? 'chain-node' : 'chain-node gap'} data-sector={step.sector}>
      <rect x={x} y={y} width={width} height={height} rx={7} />
      {service && <rect className="bar" x={x} y={y + 8} width={4} height={height - 16} rx={2} />}
      {labelLines.map((line, index) => (
        <text key={index} className="node-label" x={x + 12} y={y + 18 + index * 14}>
          {line}
        </text>
      ))}
      {breakLines(service?.title ?? t('chain.gap'), room, 11.5, 2).map((line, index) => (
        <text key={index} className="node-title" x={x + 12} y={y + 20 + labelLines.length * 14 + index * 14}>
          {line}
        </text>
      ))}
      <text className="node-sector" x={x + 12} y={y + height - 9}>
        {sector}
      </text>
    </g>
  );
}

/** A thin line between two steps that one service serves. */
function LinkShape({ from, to }: { from: ChainNode; to: ChainNode }) {
  const x1 = from.x + from.width / 2;
  const y1 = from.y + from.height / 2;
  const x2 = to.x + to.width / 2;
  const y2 = to.y + to.height / 2;
  return (
    <path
      className="chain-link"
      data-sector={from.step.sector}
      d={`M${x1} ${y1} C${x1} ${y2} ${x2} ${y1} ${x2} ${y2}`}
    />
  );
}
