import type { EChartsCoreOption } from 'echarts/core';

const GREY = '#555555';
/** Told apart by those who see few colours (Okabe and Ito 2008), and by lightness where a page is printed in grey. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#4d4d4d'];

let engine: Promise<typeof import('echarts/core')> | null = null;

/** The parts of the library that documents need: loaded with the first chart and not with the server. */
async function load(): Promise<typeof import('echarts/core')> {
  const [core, charts, components, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  core.use([
    charts.BarChart,
    charts.LineChart,
    charts.RadarChart,
    charts.PieChart,
    charts.ScatterChart,
    charts.HeatmapChart,
    components.GridComponent,
    components.LegendComponent,
    components.MarkLineComponent,
    components.RadarComponent,
    components.TitleComponent,
    components.VisualMapComponent,
    components.DatasetComponent,
    renderers.SVGRenderer,
  ]);
  return core;
}

/**
 * A chart as SVG for a document, in the font of the documents: bar, line, radar, pie, scatter, heat map.
 *
 * @param option as Apache ECharts takes it; colours, font and "no animation" are the house's where it says nothing else
 * @returns SVG of `widthPx` × `heightPx`, without script or address
 * Cost about 10 ms of one core; the first one loads the library, about 0.3 s.
 */
export async function chartSvg(
  option: EChartsCoreOption,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): Promise<string> {
  engine ??= load();
  const { init } = await engine;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: widthPx, height: heightPx });
  try {
    chart.setOption({
      animation: false,
      color: COLOURS,
      textStyle: { fontFamily: 'Roboto', fontSize: 11, color: GREY },
      ...option,
    });
    return chart.renderToSVGString();
  } finally {
    // Its timers would keep the server from ending.
    chart.dispose();
  }
}
