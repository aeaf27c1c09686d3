import * as L from 'leaflet';

/**
 * A county map on canvas from our own GeoJSON: no tiles, no WebGL, no outside request.
 *
 * Borders of cities and of the province are read out of the county coverage itself: an edge that two
 * counties of one city share is a county border, one between two cities a city border, one that a
 * single county has the province's.
 *
 * @typedef {{fill: string, hatch?: boolean}} Paint
 * @typedef {{lon: number, lat: number, className: string, html: string, title: string, press?: () => void}} Sign
 * @typedef {{lon: number, lat: number, km2: number, filled: boolean, title: string, press: () => void}} Area
 * @typedef {{points?: number[][], closed?: boolean, lat?: number, lon?: number, km?: number, colour: string, dash?: string, fill?: number, weight?: number}} Shape a line or an area through points, or a circle
 */

const CITY_LINE = {color: '#5d7484', weight: 1.4, interactive: false};
const PROVINCE_LINE = {color: '#9fb4c0', weight: 2, interactive: false};
const AREA_LINE = {color: '#73b3ff', weight: 2, dashArray: '6 4'};
const COUNTY_LINE = {color: '#2c3d49', weight: 0.8};

/** Draws a hatching over a county's fill where its paint asks for it: unknown, or without skill. */
const HatchingCanvas = L.Canvas.extend({
  _fillStroke(context, layer) {
    L.Canvas.prototype._fillStroke.call(this, context, layer);
    if (layer.options.hatch) {
      this.hatching ??= context.createPattern(hatchTile(), 'repeat');
      context.fillStyle = this.hatching;
      context.fill('evenodd');
    }
  },
});

export class CountyMap {
  /**
   * @param {HTMLElement} element
   * @param {any} counties FeatureCollection, properties {code, name, city}
   * @param {{press: (code: string) => void, describe: (code: string) => string, over: () => DOMRect[]}} asked
   *     what a press does, what a county is, and what lies over the map
   */
  constructor(element, counties, asked) {
    this.map = L.map(element, {
      renderer: new HatchingCanvas({padding: 0.3}),
      zoomControl: false,
      attributionControl: false,
      zoomSnap: 0,
      zoomAnimation: false,
      fadeAnimation: false,
      maxBoundsViscosity: 1,
    }).setView([0, 0], 5); // a canvas cannot take lines before there is a view; `fit` gives the real one
    this.over = asked.over;
    this.byCode = new Map();
    this.counties = L.geoJSON(counties, {
      style: {...COUNTY_LINE, fillOpacity: 1, fillColor: '#131d25'},
      onEachFeature: (feature, layer) => this.addCounty(feature, layer, asked),
    }).addTo(this.map);
    this.addBorders(counties.features);
    this.map.on('zoomend', () => this.part());
    this.areas = L.layerGroup().addTo(this.map);
    this.shapes = L.layerGroup().addTo(this.map);
    this.labels = L.layerGroup().addTo(this.map);
    this.signs = L.layerGroup().addTo(this.map);
    this.pulses = L.layerGroup().addTo(this.map);
  }

  /** @param {[number, number]} topLeft @param {[number, number]} bottomRight room kept free, px */
  fit(topLeft, bottomRight) {
    this.map.invalidateSize({animate: false});
    this.map.setMinZoom(0);
    const bounds = this.counties.getBounds();
    const most = bounds.pad(1.2);
    (this.reach ?? []).filter((at) => most.contains(at)).forEach((at) => bounds.extend(at));
    this.map.fitBounds(bounds, {paddingTopLeft: topLeft, paddingBottomRight: bottomRight, animate: false});
    this.map.setMinZoom(this.map.getZoom());
    this.part();
  }

  /** @param {(code: string) => Paint} paintOf */
  paint(paintOf) {
    for (const [code, layer] of this.byCode) {
      const {fill, hatch = false} = paintOf(code);
      layer.setStyle({fillColor: fill, hatch});
    }
  }

  /** @param {Array<{name: string, lat: number, lon: number}>} places */
  label(places) {
    this.labels.clearLayers();
    places.forEach((p) => this.labels.addLayer(marker(p, 'place', escape(p.name), false)));
    this.part();
  }

  /** @param {Sign[]} signs */
  sign(signs) {
    this.signs.clearLayers();
    for (const sign of signs) {
      const layer = marker(sign, `sign ${sign.className}`, sign.html, Boolean(sign.press), sign.title);
      if (sign.press) {
        layer.on('click keypress', (e) => (e.type === 'click' || e.originalEvent.key === 'Enter') && sign.press());
      }
      this.signs.addLayer(layer);
    }
    this.part();
  }

  /**
   * Areas of which the middle and the size are known: each a circle of that size, filled or drawn.
   *
   * @param {Area[]} areas
   */
  area(areas) {
    this.areas.clearLayers();
    for (const area of areas) {
      const radius = Math.sqrt(area.km2 / Math.PI) * 1000;
      const circle = L.circle([area.lat, area.lon], {...AREA_LINE, radius, fillColor: '#73b3ff', fillOpacity: area.filled ? 0.75 : 0, dashArray: area.filled ? null : AREA_LINE.dashArray});
      circle.bindTooltip(escape(area.title), {sticky: true, className: 'tip', direction: 'top', opacity: 1});
      circle.on('click', () => area.press());
      this.areas.addLayer(circle);
    }
  }

  /**
   * Lines, areas and circles over the counties; the map reaches as far as they do, within reason.
   *
   * @param {Shape[]} shapes
   */
  shape(shapes) {
    this.shapes.clearLayers();
    for (const {points, closed, lat, lon, km, colour, dash, fill = 0, weight = 2} of shapes) {
      const style = {color: colour, weight, dashArray: dash, fill: fill > 0, fillOpacity: fill, interactive: false};
      this.shapes.addLayer(points ? (closed ? L.polygon(points, style) : L.polyline(points, style)) : L.circle([lat, lon], {...style, radius: km * 1000}));
    }
    this.reach = shapes.flatMap((s) => s.points ?? []);
  }

  /** Takes the words off a sign where they would lie on another's or leave the map (the sign stays), and a label off another. */
  part() {
    const frame = this.map.getContainer().getBoundingClientRect();
    const signs = this.signs.getLayers().map((layer) => layer.getElement());
    signs.forEach((sign) => sign.classList.remove('bare'));
    const kept = this.over().map((box) => ({sign: null, box}));
    kept.push(...signs.map((sign) => ({sign, box: (sign.querySelector('i') ?? sign).getBoundingClientRect()})));
    for (const sign of signs) {
      const box = sign.querySelector('span')?.getBoundingClientRect();
      if (box && (!within(box, frame) || kept.some((other) => other.sign !== sign && overlap(box, other.box)))) {
        sign.classList.add('bare');
      } else if (box) {
        kept.push({sign, box});
      }
    }
    for (const label of this.labels.getLayers()) {
      const name = label.getElement();
      const box = name.getBoundingClientRect();
      const covered = kept.some((other) => overlap(box, other.box));
      name.classList.toggle('out', covered);
      if (!covered) {
        kept.push({sign: null, box});
      }
    }
  }

  /** @param {string[]} codes counties to draw the eye to; unknown ones are left out */
  pulse(codes) {
    this.pulses.clearLayers();
    for (const code of codes) {
      const at = this.byCode.get(code)?.getBounds().getCenter();
      if (at) {
        this.pulses.addLayer(marker({lat: at.lat, lon: at.lng}, 'pulse', '<i></i><b></b>', false));
      }
    }
  }

  remove() {
    this.map.remove();
  }

  addCounty(feature, layer, asked) {
    const {code} = feature.properties;
    this.byCode.set(code, layer);
    layer.on('click', () => asked.press(code));
    layer.on('mouseover', () => {
      layer.setStyle({color: '#f3f6f8', weight: 1.6}).bringToFront();
      this.areas?.eachLayer((area) => area.bringToFront());
    });
    layer.on('mouseout', () => layer.setStyle(COUNTY_LINE));
    layer.bindTooltip(() => asked.describe(code), {sticky: true, className: 'tip', direction: 'top', opacity: 1});
  }

  addBorders(features) {
    const edges = sharedEdges(features);
    const between = (test) => [...edges.values()].filter(test).map((e) => e.line);
    L.polyline(between((e) => e.cities.length > 1 && e.cities[0] !== e.cities[1]), CITY_LINE).addTo(this.map);
    L.polyline(between((e) => e.cities.length === 1), PROVINCE_LINE).addTo(this.map);
  }
}

/** @returns {Array<{name: string, lat: number, lon: number}>} a point in the largest county of each city */
export function cityPlaces(features, nameOf) {
  const largest = new Map();
  for (const feature of features) {
    const box = L.geoJSON(feature).getBounds();
    const size = (box.getEast() - box.getWest()) * (box.getNorth() - box.getSouth());
    const all = largest.get(feature.properties.city) ?? {lat: 0, lon: 0, weight: 0};
    const at = box.getCenter();
    all.lat += at.lat * size;
    all.lon += at.lng * size;
    all.weight += size;
    largest.set(feature.properties.city, all);
  }
  return [...largest].map(([city, a]) => ({name: nameOf(city), lat: a.lat / a.weight, lon: a.lon / a.weight}));
}

function sharedEdges(features) {
  const edges = new Map();
  for (const {geometry, properties} of features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) {
      for (let i = 1; i < ring.length; i++) {
        addEdge(edges, ring[i - 1], ring[i], properties.city);
      }
    }
  }
  return edges;
}

function addEdge(edges, a, b, city) {
  const [p, q] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a];
  const key = `${p}|${q}`;
  const edge = edges.get(key) ?? {cities: [], line: [[p[1], p[0]], [q[1], q[0]]]};
  edge.cities.push(city);
  edges.set(key, edge);
}

function marker({lat, lon}, className, html, interactive, title = '') {
  const icon = L.divIcon({className, html, iconSize: null});
  return L.marker([lat, lon], {icon, interactive, keyboard: interactive, title, alt: title});
}

function within(box, frame) {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function hatchTile() {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const context = tile.getContext('2d');
  context.strokeStyle = 'rgba(185, 197, 205, 0.34)';
  context.lineWidth = 1.2;
  context.beginPath();
  for (const shift of [-8, 0, 8]) {
    context.moveTo(shift, 8);
    context.lineTo(shift + 8, 0);
  }
  context.stroke();
  return tile;
}

/** Text for `innerHTML`: names come from reports and are not to be trusted. */
export function escape(text) {
  return String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
