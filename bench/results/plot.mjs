import { writeFileSync } from 'node:fs';
import path from 'node:path';

const WIDTH = 900;
const HEIGHT = 480;
const OPERATIONS = {
  search: 'search',
  search_facets: 'search with all facets',
  list: 'list',
  detail: 'detail',
  suggest: 'suggestions',
  match: 'match of a need',
};

/** Cost against size, both axes logarithmic: processor time of operations, and what a server needs to begin and to follow. */
export async function writePlots(scale, folder) {
  const sizes = Object.keys(scale ?? {})
    .map(Number)
    .sort((a, b) => a - b);
  if (sizes.length < 2) return [];
  const echarts = await import('echarts');
  const at = (read) => sizes.map((size) => [size, read(scale[size])]).filter(([, value]) => value > 0);
  const plots = {
    'cost-by-size.svg': chart(
      'Processor time a request',
      'ms',
      Object.fromEntries(
        Object.entries(OPERATIONS).map(([key, words]) => [
          words,
          at(({ operations }) => sum(operations[key]?.cpuMs, operations[key]?.databaseCpuMs)),
        ]),
      ),
    ),
    'start-by-size.svg': chart('Start, memory, catching up', 'ms or MB', {
      'start without a snapshot, ms': at(({ firstMs }) => firstMs),
      'start with what was kept, ms': at(({ restartMs }) => restartMs),
      'memory after start, MB': at(({ readyMegabytes }) => readyMegabytes),
      'memory after load, MB': at(({ loadedMegabytes }) => loadedMegabytes),
      'catching up with 10,000 changes, ms': at(({ catchUpMs }) => catchUpMs),
    }),
  };
  for (const [name, option] of Object.entries(plots)) {
    const drawn = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
    drawn.setOption(option);
    writeFileSync(path.join(folder, name), `${drawn.renderToSVGString()}\n`);
    drawn.dispose();
  }
  return Object.keys(plots);
}

const sum = (...values) => values.reduce((total, value) => total + (value ?? 0), 0);

function chart(title, unit, lines) {
  const axis = { type: 'log', minorSplitLine: { show: true } };
  return {
    animation: false,
    backgroundColor: '#ffffff',
    title: { text: title, left: 'center' },
    // Widths of letters are guessed where nothing is drawn on a screen.
    legend: { bottom: 8, itemGap: 36 },
    grid: { left: 70, right: 40, top: 60, bottom: 90 },
    xAxis: { ...axis, min: 'dataMin', name: 'services', nameLocation: 'middle', nameGap: 28 },
    yAxis: { ...axis, name: unit },
    series: Object.entries(lines).map(([name, data]) => ({ name, data, type: 'line', symbolSize: 7 })),
  };
}
