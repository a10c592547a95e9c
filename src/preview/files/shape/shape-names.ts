/** Kinds of shapes whose name in a file is not the API's own with a small first letter. */
const ODD: Readonly<Record<string, string>> = {
  LineInverse: 'lineInv',
  RightTriangle: 'rtTriangle',
  Rectangle: 'rect',
  RoundRectangle: 'roundRect',
  Round1Rectangle: 'round1Rect',
  Round2SameRectangle: 'round2SameRect',
  Round2DiagonalRectangle: 'round2DiagRect',
  SnipRoundRectangle: 'snipRoundRect',
  Snip1Rectangle: 'snip1Rect',
  Snip2SameRectangle: 'snip2SameRect',
  Snip2DiagonalRectangle: 'snip2DiagRect',
  DiagonalStripe: 'diagStripe',
  WedgeRectCallout: 'wedgeRectCallout',
  WedgeRRectCallout: 'wedgeRoundRectCallout',
  QuadArrowCallout: 'quadArrowCallout',
  FlowChartPunchedCard: 'flowChartPunchedCard',
};

const KINDS = new Map(Object.entries(ODD).map(([kind, name]) => [name, kind]));

export function fileGeometry(kind: string): string {
  return ODD[kind] ?? kind.charAt(0).toLowerCase() + kind.slice(1);
}

export function shapeKind(name: string): string {
  return KINDS.get(name) ?? name.charAt(0).toUpperCase() + name.slice(1);
}

export const CONNECTORS: Readonly<Record<string, string>> = {
  Straight: 'straightConnector1',
  Elbow: 'bentConnector3',
  Curve: 'curvedConnector3',
};

export const DASHES: Readonly<Record<string, string>> = {
  Solid: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  LongDash: 'lgDash',
  LongDashDot: 'lgDashDot',
  LongDashDotDot: 'lgDashDotDot',
  DashDotDot: 'sysDashDotDot',
  RoundDot: 'sysDot',
  SquareDot: 'sysDash',
  SystemDash: 'sysDash',
  SystemDot: 'sysDot',
  SystemDashDot: 'sysDashDot',
};

export const HEADS: Readonly<Record<string, string>> = {
  Triangle: 'triangle',
  Stealth: 'stealth',
  Diamond: 'diamond',
  Oval: 'oval',
  Open: 'arrow',
};

export const ALIGNMENTS: Readonly<Record<string, string>> = {
  Left: 'l',
  Center: 'ctr',
  Right: 'r',
  Justify: 'just',
  Distributed: 'dist',
};

export const ANCHORS: Readonly<Record<string, string>> = { Top: 't', Middle: 'ctr', Bottom: 'b' };

/** The API's name for a name of a file. */
export function apiName(names: Readonly<Record<string, string>>, name: string | undefined): string | undefined {
  return Object.entries(names).find(([, inFile]) => inFile === name)?.[0];
}
