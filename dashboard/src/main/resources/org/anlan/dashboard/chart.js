/**
 * Every chart goes through here: canvas only, tooltips as rich text (ECharts' HTML tooltips write
 * inline styles, which our policy forbids), the colours and the font of the house.
 *
 * @param {HTMLElement} element with a size
 * @param {object} option of ECharts
 * @returns {Promise<{set: (option: object) => void, remove: () => void}>}
 */
export async function chart(element, option) {
  const echarts = await import('echarts'); // a megabyte, wanted only when a drawer opens
  const drawn = echarts.init(element, null, {renderer: 'canvas'});
  const size = new ResizeObserver(() => drawn.resize());
  size.observe(element);
  drawn.on('finished', () => element.toggleAttribute('settled', true)); // nothing moves any more
  drawn.setOption(inHouse(option));
  return {
    set: (next) => {
      element.toggleAttribute('settled', false);
      drawn.setOption(inHouse(next), {notMerge: true});
    },
    remove: () => {
      size.disconnect();
      drawn.dispose();
    },
  };
}

function inHouse(option) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const words = {color: colour('--ink-2'), fontFamily: colour('--font'), fontSize: 18};
  const axis = {
    axisLabel: {...words, hideOverlap: true},
    axisLine: {lineStyle: {color: colour('--line-strong')}},
    splitLine: {lineStyle: {color: colour('--line')}},
  };
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    animation: !still,
    animationDuration: 250,
    textStyle: words,
    ...option,
    xAxis: {...axis, ...option.xAxis, splitLine: {show: false}},
    yAxis: {...axis, ...option.yAxis},
    tooltip: {
      trigger: 'axis',
      backgroundColor: colour('--panel'),
      borderColor: colour('--line-strong'),
      textStyle: {...words, color: colour('--ink')},
      ...option.tooltip,
      renderMode: 'richText',
    },
  };
}
