/** A box with words, in points from the sheet's corner. */
export interface ShapePlan {
  readonly name: string;
  readonly at: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly form: 'Rectangle' | 'RoundRectangle';
  readonly text: string;
  readonly bold?: boolean;
  readonly fill: string;
  readonly font: string;
  readonly line: { readonly colour: string; readonly weight: number; readonly dashed: boolean };
  /** What a person hears who does not see it. */
  readonly alt: string;
}

/** A line between two points; its ends are tied to the shapes of these names, so that it follows when one is moved. */
export interface ConnectorPlan {
  readonly name: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly begin?: { readonly shape: string; readonly site: number };
  readonly end?: { readonly shape: string; readonly site: number };
  readonly colour: string;
  readonly weight: number;
  readonly dashed: boolean;
  readonly alt: string;
}

export function putShape(sheet: Excel.Worksheet, plan: ShapePlan): Excel.Shape {
  const shape = sheet.shapes.addGeometricShape(plan.form);
  shape.name = plan.name;
  shape.left = plan.at.left;
  shape.top = plan.at.top;
  shape.width = plan.at.width;
  shape.height = plan.at.height;
  shape.altTextDescription = plan.alt;
  shape.fill.setSolidColor(plan.fill);
  shape.lineFormat.color = plan.line.colour;
  shape.lineFormat.weight = plan.line.weight;
  shape.lineFormat.dashStyle = plan.line.dashed ? 'Dash' : 'Solid';
  const frame = shape.textFrame;
  frame.verticalAlignment = 'Middle';
  frame.horizontalAlignment = 'Left';
  frame.textRange.text = plan.text;
  frame.textRange.font.color = plan.font;
  frame.textRange.font.size = 10;
  frame.textRange.font.bold = plan.bold === true;
  return shape;
}

export function putConnector(sheet: Excel.Worksheet, plan: ConnectorPlan): Excel.Shape {
  const shape = sheet.shapes.addLine(plan.from.x, plan.from.y, plan.to.x, plan.to.y, 'Straight');
  shape.name = plan.name;
  shape.altTextDescription = plan.alt;
  shape.lineFormat.color = plan.colour;
  shape.lineFormat.weight = plan.weight;
  shape.lineFormat.dashStyle = plan.dashed ? 'Dash' : 'Solid';
  if (plan.begin) shape.line.connectBeginShape(sheet.shapes.getItem(plan.begin.shape), plan.begin.site);
  if (plan.end) shape.line.connectEndShape(sheet.shapes.getItem(plan.end.shape), plan.end.site);
  return shape;
}

/** Deletes a shape of ours by its name; one that the person deleted needs no deleting. */
export async function takeShape(context: Excel.RequestContext, sheet: Excel.Worksheet, name: string): Promise<void> {
  sheet.shapes.load('items/name');
  await context.sync();
  for (const shape of sheet.shapes.items) if (shape.name === name) shape.delete();
}
