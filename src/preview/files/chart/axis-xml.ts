import { element as e, escapeXml } from '../xml-text';
import type { AxisContent, ChartContent } from './chart-content';
import { titleXml, val } from './chart-parts';
import type { SeriesGroup } from './series-groups';

const AXIS_TITLE_SIZE = 10;

/** Numbers by which a group names its axes. */
export function axisIds({ secondary }: SeriesGroup): { readonly category: number; readonly value: number } {
  return secondary ? { category: 30, value: 40 } : { category: 10, value: 20 };
}

/** The axes that the groups need: a pair for the primary, and a second pair whose category axis is not shown. */
export function axesXml(groups: readonly SeriesGroup[], axes: ChartContent['axes']): string[] {
  const out: string[] = [];
  for (const secondary of [false, true]) {
    const group = groups.find(
      (one) => one.secondary === secondary && one.family !== 'pie' && one.family !== 'doughnut',
    );
    if (!group) continue;
    const ids = axisIds(group);
    const isBar = group.family === 'bar';
    const isXY = group.family === 'scatter';
    const [across, up] = isBar ? ['l', 'b'] : ['b', secondary ? 'r' : 'l'];
    const category: AxisContent = secondary ? { ...axes.category, visible: false } : (axes.category ?? {});
    const value = secondary ? axes.secondaryValue : axes.value;
    out.push(
      axisXml(isXY ? 'c:valAx' : 'c:catAx', ids.category, ids.value, across as string, category, 'autoZero'),
      axisXml('c:valAx', ids.value, ids.category, up as string, value ?? {}, secondary ? 'max' : 'autoZero', group),
    );
  }
  return out;
}

function axisXml(
  kind: string,
  id: number,
  crossed: number,
  position: string,
  axis: AxisContent,
  crosses: string,
  group?: SeriesGroup,
): string {
  const isCategory = kind === 'c:catAx';
  return e(
    kind,
    {},
    val('c:axId', id),
    e(
      'c:scaling',
      {},
      val('c:orientation', axis.reversed ? 'maxMin' : 'minMax'),
      axis.maximum === undefined ? undefined : val('c:max', axis.maximum),
      axis.minimum === undefined ? undefined : val('c:min', axis.minimum),
    ),
    val('c:delete', axis.visible === false ? 1 : 0),
    val('c:axPos', position),
    axis.majorGridlines === true ? e('c:majorGridlines', {}, e('c:spPr', {}, hairline('D9D9D9'))) : undefined,
    axis.title ? titleXml(axis.title, AXIS_TITLE_SIZE) : undefined,
    e('c:numFmt', {
      formatCode: axis.numberFormat ?? 'General',
      sourceLinked: axis.numberFormat === undefined ? 1 : 0,
    }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    // Labels stay at the edge when values are negative.
    val('c:tickLblPos', crosses === 'max' ? 'nextTo' : 'low'),
    e('c:spPr', {}, hairline('BFBFBF')),
    val('c:crossAx', crossed),
    val('c:crosses', crosses),
    isCategory ? val('c:auto', 1) : undefined,
    isCategory ? val('c:lblAlgn', 'ctr') : undefined,
    isCategory ? val('c:lblOffset', 100) : undefined,
    isCategory && axis.labelEvery !== undefined ? val('c:tickLblSkip', axis.labelEvery) : undefined,
    isCategory ? val('c:noMultiLvlLbl', 0) : undefined,
    !isCategory
      ? val('c:crossBetween', group && group.family !== 'scatter' && group.family !== 'area' ? 'between' : 'midCat')
      : undefined,
    !isCategory && axis.majorUnit !== undefined ? val('c:majorUnit', axis.majorUnit) : undefined,
  );
}

function hairline(color: string): string {
  return e('a:ln', { w: 9525 }, e('a:solidFill', {}, val('a:srgbClr', escapeXml(color))));
}
