/** A shape is a question: is this point inside? Units are pixels, y points down. */
export type Shape = (x: number, y: number) => boolean;

export interface Layer {
  readonly shape: Shape;
  /** `#rrggbb` */
  readonly colour: string;
  readonly opacity?: number;
}

export function roundedBox(left: number, top: number, width: number, height: number, radius: number): Shape {
  return (x, y) => {
    const dx = Math.max(left + radius - x, x - (left + width - radius), 0);
    const dy = Math.max(top + radius - y, y - (top + height - radius), 0);
    const inside = x >= left && x <= left + width && y >= top && y <= top + height;
    return inside && dx * dx + dy * dy <= radius * radius + 1e-9;
  };
}

export function disc(centreX: number, centreY: number, radius: number): Shape {
  return (x, y) => (x - centreX) ** 2 + (y - centreY) ** 2 <= radius ** 2;
}

/** A line through points with round ends and joints. */
export function line(points: readonly (readonly [number, number])[], width: number): Shape {
  const half = width / 2;
  const reach = half ** 2;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs) - half, Math.max(...xs) + half];
  const [top, bottom] = [Math.min(...ys) - half, Math.max(...ys) + half];
  return (x, y) => {
    // Most samples of a picture are nowhere near the line.
    if (x < left || x > right || y < top || y > bottom) return false;
    for (let i = 1; i < points.length; i++) {
      const [ax, ay] = points[i - 1]!;
      const [bx, by] = points[i]!;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
      if ((x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2 <= reach) return true;
    }
    return false;
  };
}

/** Points of a quadratic curve, close enough together for any icon size. */
export function curve(from: readonly [number, number], bend: readonly [number, number], to: readonly [number, number]) {
  return Array.from({ length: 25 }, (_, i): [number, number] => {
    const t = i / 24;
    const blend = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return [blend(from[0], bend[0], to[0]), blend(from[1], bend[1], to[1])];
  });
}

export function arc(centreX: number, centreY: number, radius: number, fromDegrees: number, toDegrees: number) {
  return Array.from({ length: 33 }, (_, i): [number, number] => {
    const angle = ((fromDegrees + ((toDegrees - fromDegrees) * i) / 32) * Math.PI) / 180;
    return [centreX + radius * Math.cos(angle), centreY + radius * Math.sin(angle)];
  });
}

const SAMPLES = 8;

/** Paints layers from back to front on a clear square, edges smoothed by 8 × 8 samples a pixel; gives RGBA bytes. */
export function paint(size: number, layers: readonly Layer[]): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (const layer of layers) {
        const cover = coverage(layer.shape, column, row) * (layer.opacity ?? 1);
        if (cover === 0) continue;
        const colour = parseInt(layer.colour.slice(1), 16);
        const above = cover + alpha * (1 - cover);
        const mix = (old: number, fresh: number) => (fresh * cover + old * alpha * (1 - cover)) / above;
        [red, green, blue] = [mix(red, colour >> 16), mix(green, (colour >> 8) & 255), mix(blue, colour & 255)];
        alpha = above;
      }
      pixels.set([red, green, blue, alpha * 255].map(Math.round), (row * size + column) * 4);
    }
  }
  return pixels;
}

function coverage(shape: Shape, column: number, row: number): number {
  let hits = 0;
  for (let i = 0; i < SAMPLES; i++) {
    for (let j = 0; j < SAMPLES; j++) {
      if (shape(column + (i + 0.5) / SAMPLES, row + (j + 0.5) / SAMPLES)) hits++;
    }
  }
  return hits / SAMPLES ** 2;
}
