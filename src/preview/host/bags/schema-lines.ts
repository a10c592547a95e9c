// Generated from @types/office-js by generate.ts (npx tsx src/preview/host/bags/generate.ts); do not edit.

export const classLines: Readonly<Record<string, string>> = {
  ChartCollection: '*Chart !count:n',
  ConditionalFormatCollection: '*ConditionalFormat',
  PageLayout:
    'alignMarginsHeaderFooter:b blackAndWhite:b bottomMargin:n centerHorizontally:b centerVertically:b draftMode:b firstPageNumber:a footerMargin:n headerMargin:n leftMargin:n orientation:e:PageOrientation paperSize:e:PaperType printComments:e:PrintComments printErrors:e:PrintErrorType printGridlines:b printHeadings:b printOrder:e:PrintOrder printQuality:a rightMargin:n topMargin:n zoom:a >headersFooters:HeaderFooterGroup',
  PageBreakCollection: '*PageBreak',
  DocumentProperties:
    'author:s category:s comments:s company:s !creationDate:a keywords:s !lastAuthor:s manager:s revisionNumber:n subject:s title:s',
  StyleCollection: '*Style',
  ShapeCollection: '*Shape',
  Chart:
    'categoryLabelLevel:n chartType:e:ChartType displayBlanksAs:e:ChartDisplayBlanksAs height:n !id:s left:n name:s plotBy:e:ChartPlotBy plotVisibleOnly:b seriesNameLevel:n showAllFieldButtons:b showDataLabelsOverMaximum:b style:n top:n width:n >axes:ChartAxes >dataLabels:ChartDataLabels >format:ChartAreaFormat >legend:ChartLegend >pivotOptions:ChartPivotOptions >plotArea:ChartPlotArea >series:ChartSeriesCollection >title:ChartTitle',
  ConditionalFormat:
    '!id:s priority:n stopIfTrue:b !type:e:ConditionalFormatType >cellValue:CellValueConditionalFormat >cellValueOrNullObject:CellValueConditionalFormat >colorScale:ColorScaleConditionalFormat >colorScaleOrNullObject:ColorScaleConditionalFormat >custom:CustomConditionalFormat >customOrNullObject:CustomConditionalFormat >dataBar:DataBarConditionalFormat >dataBarOrNullObject:DataBarConditionalFormat >iconSet:IconSetConditionalFormat >iconSetOrNullObject:IconSetConditionalFormat >preset:PresetCriteriaConditionalFormat >presetOrNullObject:PresetCriteriaConditionalFormat >textComparison:TextConditionalFormat >textComparisonOrNullObject:TextConditionalFormat >topBottom:TopBottomConditionalFormat >topBottomOrNullObject:TopBottomConditionalFormat',
  HeaderFooterGroup:
    'state:e:HeaderFooterState useSheetMargins:b useSheetScale:b >defaultForAllPages:HeaderFooter >evenPages:HeaderFooter >firstPage:HeaderFooter >oddPages:HeaderFooter',
  PageBreak: '!columnIndex:n !rowIndex:n',
  Style:
    'autoIndent:b !builtIn:b formulaHidden:b horizontalAlignment:e:HorizontalAlignment includeAlignment:b includeBorder:b includeFont:b includeNumber:b includePatterns:b includeProtection:b indentLevel:n locked:b !name:s numberFormat:s numberFormatLocal:s readingOrder:e:ReadingOrder shrinkToFit:b textOrientation:n verticalAlignment:e:VerticalAlignment wrapText:b >borders:RangeBorderCollection >fill:RangeFill >font:RangeFont',
  Shape:
    'altTextDescription:s altTextTitle:s !connectionSiteCount:n !displayName:s geometricShapeType:e:GeometricShapeType height:n !id:s left:n !level:n lockAspectRatio:b name:s placement:e:Placement rotation:n top:n !type:e:ShapeType visible:b width:n !zOrderPosition:n >fill:ShapeFill >geometricShape:GeometricShape >group:ShapeGroup >image:Image >line:Line >lineFormat:ShapeLineFormat >parentGroup:Shape >textFrame:TextFrame',
  ChartAxes: '>categoryAxis:ChartAxis >seriesAxis:ChartAxis >valueAxis:ChartAxis',
  ChartDataLabels:
    'autoText:b geometricShapeType:e:GeometricShapeType horizontalAlignment:e:ChartTextHorizontalAlignment linkNumberFormat:b numberFormat:s position:e:ChartDataLabelPosition separator:s !showAsStickyCallout:b showBubbleSize:b showCategoryName:b showLeaderLines:b showLegendKey:b showPercentage:b showSeriesName:b showValue:b textOrientation:n verticalAlignment:e:ChartTextVerticalAlignment >format:ChartDataLabelFormat >leaderLines:ChartLeaderLines',
  ChartAreaFormat:
    'colorScheme:e:ChartColorScheme roundedCorners:b >border:ChartBorder >fill:ChartFill >font:ChartFont',
  ChartLegend:
    'height:n left:n overlay:b position:e:ChartLegendPosition showShadow:b top:n visible:b width:n >format:ChartLegendFormat >legendEntries:ChartLegendEntryCollection',
  ChartPivotOptions:
    'showAxisFieldButtons:b showLegendFieldButtons:b showReportFilterFieldButtons:b showValueFieldButtons:b',
  ChartPlotArea:
    'height:n insideHeight:n insideLeft:n insideTop:n insideWidth:n left:n position:e:ChartPlotAreaPosition top:n width:n >format:ChartPlotAreaFormat',
  ChartSeriesCollection: '*ChartSeries !count:n',
  ChartTitle:
    '!height:n horizontalAlignment:e:ChartTextHorizontalAlignment left:n overlay:b position:e:ChartTitlePosition showShadow:b text:s textOrientation:n top:n verticalAlignment:e:ChartTextVerticalAlignment visible:b !width:n >format:ChartTitleFormat',
  CellValueConditionalFormat: 'rule:a >format:ConditionalRangeFormat',
  ColorScaleConditionalFormat: 'criteria:a !threeColorScale:b',
  CustomConditionalFormat: '>format:ConditionalRangeFormat >rule:ConditionalFormatRule',
  DataBarConditionalFormat:
    'axisColor:s axisFormat:e:ConditionalDataBarAxisFormat barDirection:e:ConditionalDataBarDirection lowerBoundRule:a showDataBarOnly:b upperBoundRule:a >negativeFormat:ConditionalDataBarNegativeFormat >positiveFormat:ConditionalDataBarPositiveFormat',
  IconSetConditionalFormat: 'criteria:a reverseIconOrder:b showIconOnly:b style:e:IconSet',
  PresetCriteriaConditionalFormat: 'rule:a >format:ConditionalRangeFormat',
  TextConditionalFormat: 'rule:a >format:ConditionalRangeFormat',
  TopBottomConditionalFormat: 'rule:a >format:ConditionalRangeFormat',
  HeaderFooter:
    'centerFooter:s centerHeader:s leftFooter:s leftHeader:s rightFooter:s rightHeader:s >centerFooterPicture:HeaderFooterPicture >centerHeaderPicture:HeaderFooterPicture >leftFooterPicture:HeaderFooterPicture >leftHeaderPicture:HeaderFooterPicture >rightFooterPicture:HeaderFooterPicture >rightHeaderPicture:HeaderFooterPicture',
  RangeBorderCollection: '*RangeBorder !count:n tintAndShade:n',
  RangeFill: 'color:s pattern:e:FillPattern patternColor:s patternTintAndShade:n tintAndShade:n',
  RangeFont:
    'bold:b color:s italic:b name:s size:n strikethrough:b subscript:b superscript:b tintAndShade:n underline:e:RangeUnderlineStyle',
  ShapeFill: 'foregroundColor:s transparency:n !type:e:ShapeFillType',
  GeometricShape: '!id:s >shape:Shape',
  ShapeGroup: '!id:s >shape:Shape >shapes:GroupShapeCollection',
  Image:
    'brightness:n colorType:e:PictureColorType contrast:n cropBottom:n cropLeft:n cropRight:n cropTop:n !id:s !format:e:PictureFormat >shape:Shape',
  Line: 'beginArrowheadLength:e:ArrowheadLength beginArrowheadStyle:e:ArrowheadStyle beginArrowheadWidth:e:ArrowheadWidth !beginConnectedSite:n endArrowheadLength:e:ArrowheadLength endArrowheadStyle:e:ArrowheadStyle endArrowheadWidth:e:ArrowheadWidth !endConnectedSite:n !id:s !isBeginConnected:b !isEndConnected:b connectorType:e:ConnectorType >beginConnectedShape:Shape >endConnectedShape:Shape >shape:Shape',
  ShapeLineFormat: 'color:s dashStyle:e:ShapeLineDashStyle style:e:ShapeLineStyle transparency:n visible:b weight:n',
  TextFrame:
    'autoSizeSetting:e:ShapeAutoSize bottomMargin:n !hasText:b horizontalAlignment:e:ShapeTextHorizontalAlignment horizontalOverflow:e:ShapeTextHorizontalOverflow leftMargin:n orientation:e:ShapeTextOrientation readingOrder:e:ShapeTextReadingOrder rightMargin:n topMargin:n verticalAlignment:e:ShapeTextVerticalAlignment verticalOverflow:e:ShapeTextVerticalOverflow >textRange:TextRange',
  ChartAxis:
    'alignment:e:ChartTickLabelAlignment !axisGroup:e:ChartAxisGroup baseTimeUnit:e:ChartAxisTimeUnit categoryType:e:ChartAxisCategoryType !customDisplayUnit:n displayUnit:e:ChartAxisDisplayUnit !height:n isBetweenCategories:b !left:n linkNumberFormat:b logBase:n majorTickMark:e:ChartAxisTickMark majorTimeUnitScale:e:ChartAxisTimeUnit majorUnit:a maximum:a minimum:a minorTickMark:e:ChartAxisTickMark minorTimeUnitScale:e:ChartAxisTimeUnit minorUnit:a multiLevel:b numberFormat:s offset:n position:e:ChartAxisPosition !positionAt:n reversePlotOrder:b scaleType:e:ChartAxisScaleType showDisplayUnitLabel:b textOrientation:a tickLabelPosition:e:ChartAxisTickLabelPosition tickLabelSpacing:a tickMarkSpacing:n !top:n !type:e:ChartAxisType visible:b !width:n >format:ChartAxisFormat >majorGridlines:ChartGridlines >minorGridlines:ChartGridlines >title:ChartAxisTitle',
  ChartDataLabelFormat: '>border:ChartBorder >fill:ChartFill >font:ChartFont',
  ChartLeaderLines: '>format:ChartLeaderLinesFormat',
  ChartBorder: 'color:s lineStyle:e:ChartLineStyle weight:n',
  ChartFill: '',
  ChartFont: 'bold:b color:s italic:b name:s size:n underline:e:ChartUnderlineStyle',
  ChartLegendFormat: '>border:ChartBorder >fill:ChartFill >font:ChartFont',
  ChartLegendEntryCollection: '*ChartLegendEntry',
  ChartPlotAreaFormat: '>border:ChartBorder >fill:ChartFill',
  ChartSeries:
    'axisGroup:e:ChartAxisGroup bubbleScale:n chartType:e:ChartType doughnutHoleSize:n explosion:n filtered:b firstSliceAngle:n gapWidth:n gradientMaximumColor:s gradientMaximumType:e:ChartGradientStyleType gradientMaximumValue:n gradientMidpointColor:s gradientMidpointType:e:ChartGradientStyleType gradientMidpointValue:n gradientMinimumColor:s gradientMinimumType:e:ChartGradientStyleType gradientMinimumValue:n gradientStyle:e:ChartGradientStyle hasDataLabels:b invertColor:s invertIfNegative:b markerBackgroundColor:s markerForegroundColor:s markerSize:n markerStyle:e:ChartMarkerStyle name:s overlap:n parentLabelStrategy:e:ChartParentLabelStrategy plotOrder:n secondPlotSize:n showConnectorLines:b showLeaderLines:b showShadow:b smooth:b splitType:e:ChartSplitType splitValue:n varyByCategories:b >binOptions:ChartBinOptions >boxwhiskerOptions:ChartBoxwhiskerOptions >dataLabels:ChartDataLabels >format:ChartSeriesFormat >mapOptions:ChartMapOptions >points:ChartPointsCollection >trendlines:ChartTrendlineCollection >xErrorBars:ChartErrorBars >yErrorBars:ChartErrorBars',
  ChartTitleFormat: '>border:ChartBorder >fill:ChartFill >font:ChartFont',
  ConditionalRangeFormat:
    'numberFormat:a >borders:ConditionalRangeBorderCollection >fill:ConditionalRangeFill >font:ConditionalRangeFont',
  ConditionalFormatRule: 'formula:s formulaLocal:s formulaR1C1:s',
  ConditionalDataBarNegativeFormat: 'borderColor:s fillColor:s matchPositiveBorderColor:b matchPositiveFillColor:b',
  ConditionalDataBarPositiveFormat: 'borderColor:s fillColor:s gradientFill:b',
  HeaderFooterPicture:
    'brightness:n colorType:e:PictureColorType contrast:n cropBottom:n cropLeft:n cropRight:n cropTop:n filename:s height:n lockAspectRatio:b width:n',
  RangeBorder: 'color:s !sideIndex:e:BorderIndex style:e:BorderLineStyle tintAndShade:n weight:e:BorderWeight',
  GroupShapeCollection: '*Shape',
  TextRange: 'text:s >font:ShapeFont',
  ChartAxisFormat: '>fill:ChartFill >font:ChartFont >line:ChartLineFormat',
  ChartGridlines: 'visible:b >format:ChartGridlinesFormat',
  ChartAxisTitle: 'text:s textOrientation:n visible:b >format:ChartAxisTitleFormat',
  ChartLeaderLinesFormat: '>line:ChartLineFormat',
  ChartLegendEntry: '!height:n !index:n !left:n !top:n visible:b !width:n',
  ChartBinOptions:
    'allowOverflow:b allowUnderflow:b count:n overflowValue:n type:e:ChartBinType underflowValue:n width:n',
  ChartBoxwhiskerOptions:
    'quartileCalculation:e:ChartBoxQuartileCalculation showInnerPoints:b showMeanLine:b showMeanMarker:b showOutlierPoints:b',
  ChartSeriesFormat: '>fill:ChartFill >line:ChartLineFormat',
  ChartMapOptions:
    'labelStrategy:e:ChartMapLabelStrategy level:e:ChartMapAreaLevel projectionType:e:ChartMapProjectionType',
  ChartPointsCollection: '*ChartPoint !count:n',
  ChartTrendlineCollection: '*ChartTrendline',
  ChartErrorBars:
    'endStyleCap:b include:e:ChartErrorBarsInclude type:e:ChartErrorBarsType visible:b >format:ChartErrorBarsFormat',
  ConditionalRangeBorderCollection:
    '*ConditionalRangeBorder !count:n >bottom:ConditionalRangeBorder >left:ConditionalRangeBorder >right:ConditionalRangeBorder >top:ConditionalRangeBorder',
  ConditionalRangeFill: 'color:s',
  ConditionalRangeFont: 'bold:b color:s italic:b strikethrough:b underline:e:ConditionalRangeFontUnderlineStyle',
  ShapeFont: 'bold:b color:s italic:b name:s size:n underline:e:ShapeFontUnderlineStyle',
  ChartLineFormat: 'color:s lineStyle:e:ChartLineStyle weight:n',
  ChartGridlinesFormat: '>line:ChartLineFormat',
  ChartAxisTitleFormat: '>border:ChartBorder >fill:ChartFill >font:ChartFont',
  ChartPoint:
    'hasDataLabel:b markerBackgroundColor:s markerForegroundColor:s markerSize:n markerStyle:e:ChartMarkerStyle !value:a >dataLabel:ChartDataLabel >format:ChartPointFormat',
  ChartTrendline:
    'backwardPeriod:n forwardPeriod:n intercept:a movingAveragePeriod:n name:s polynomialOrder:n showEquation:b showRSquared:b type:e:ChartTrendlineType >format:ChartTrendlineFormat >label:ChartTrendlineLabel',
  ChartErrorBarsFormat: '>line:ChartLineFormat',
  ConditionalRangeBorder: 'color:s !sideIndex:e:ConditionalRangeBorderIndex style:e:ConditionalRangeBorderLineStyle',
  ChartDataLabel:
    'autoText:b formula:s geometricShapeType:e:GeometricShapeType !height:n horizontalAlignment:e:ChartTextHorizontalAlignment left:n linkNumberFormat:b numberFormat:s position:e:ChartDataLabelPosition separator:s !showAsStickyCallout:b showBubbleSize:b showCategoryName:b showLegendKey:b showPercentage:b showSeriesName:b showValue:b text:s textOrientation:n top:n verticalAlignment:e:ChartTextVerticalAlignment !width:n >format:ChartDataLabelFormat',
  ChartPointFormat: '>border:ChartBorder >fill:ChartFill',
  ChartTrendlineFormat: '>line:ChartLineFormat',
  ChartTrendlineLabel:
    'autoText:b formula:s !height:n horizontalAlignment:e:ChartTextHorizontalAlignment left:n linkNumberFormat:b numberFormat:s text:s textOrientation:n top:n verticalAlignment:e:ChartTextVerticalAlignment !width:n >format:ChartTrendlineLabelFormat',
  ChartTrendlineLabelFormat: '>border:ChartBorder >fill:ChartFill >font:ChartFont',
};

export const enumLines: Readonly<Record<string, string>> = {
  ArrowheadLength: 'Short Medium Long',
  ArrowheadStyle: 'None Triangle Stealth Diamond Oval Open',
  ArrowheadWidth: 'Narrow Medium Wide',
  BorderIndex: 'EdgeTop EdgeBottom EdgeLeft EdgeRight InsideVertical InsideHorizontal DiagonalDown DiagonalUp',
  BorderLineStyle: 'None Continuous Dash DashDot DashDotDot Dot Double SlantDashDot',
  BorderWeight: 'Hairline Thin Medium Thick',
  ChartAxisCategoryType: 'Automatic TextAxis DateAxis',
  ChartAxisDisplayUnit:
    'None Hundreds Thousands TenThousands HundredThousands Millions TenMillions HundredMillions Billions Trillions Custom',
  ChartAxisGroup: 'Primary Secondary',
  ChartAxisPosition: 'Automatic Maximum Minimum Custom',
  ChartAxisScaleType: 'Linear Logarithmic',
  ChartAxisTickLabelPosition: 'NextToAxis High Low None',
  ChartAxisTickMark: 'None Cross Inside Outside',
  ChartAxisTimeUnit: 'Days Months Years',
  ChartAxisType: 'Invalid Category Value Series',
  ChartBinType: 'Category Auto BinWidth BinCount',
  ChartBoxQuartileCalculation: 'Inclusive Exclusive',
  ChartColorScheme:
    'ColorfulPalette1 ColorfulPalette2 ColorfulPalette3 ColorfulPalette4 MonochromaticPalette1 MonochromaticPalette2 MonochromaticPalette3 MonochromaticPalette4 MonochromaticPalette5 MonochromaticPalette6 MonochromaticPalette7 MonochromaticPalette8 MonochromaticPalette9 MonochromaticPalette10 MonochromaticPalette11 MonochromaticPalette12 MonochromaticPalette13',
  ChartDataLabelPosition: 'Invalid None Center InsideEnd InsideBase OutsideEnd Left Right Top Bottom BestFit Callout',
  ChartDisplayBlanksAs: 'NotPlotted Zero Interplotted',
  ChartErrorBarsInclude: 'Both MinusValues PlusValues',
  ChartErrorBarsType: 'FixedValue Percent StDev StError Custom',
  ChartGradientStyle: 'TwoPhaseColor ThreePhaseColor',
  ChartGradientStyleType: 'ExtremeValue Number Percent',
  ChartLegendPosition: 'Invalid Top Bottom Left Right Corner Custom',
  ChartLineStyle: 'None Continuous Dash DashDot DashDotDot Dot Grey25 Grey50 Grey75 Automatic RoundDot',
  ChartMapAreaLevel: 'Automatic DataOnly City County State Country Continent World',
  ChartMapLabelStrategy: 'None BestFit ShowAll',
  ChartMapProjectionType: 'Automatic Mercator Miller Robinson Albers',
  ChartMarkerStyle: 'Invalid Automatic None Square Diamond Triangle X Star Dot Dash Circle Plus Picture',
  ChartParentLabelStrategy: 'None Banner Overlapping',
  ChartPlotAreaPosition: 'Automatic Custom',
  ChartPlotBy: 'Rows Columns',
  ChartSplitType: 'SplitByPosition SplitByValue SplitByPercentValue SplitByCustomSplit',
  ChartTextHorizontalAlignment: 'Center Left Right Justify Distributed',
  ChartTextVerticalAlignment: 'Center Bottom Top Justify Distributed',
  ChartTickLabelAlignment: 'Center Left Right',
  ChartTitlePosition: 'Automatic Top Bottom Left Right',
  ChartTrendlineType: 'Linear Exponential Logarithmic MovingAverage Polynomial Power',
  ChartType:
    'Invalid ColumnClustered ColumnStacked ColumnStacked100 3DColumnClustered 3DColumnStacked 3DColumnStacked100 BarClustered BarStacked BarStacked100 3DBarClustered 3DBarStacked 3DBarStacked100 LineStacked LineStacked100 LineMarkers LineMarkersStacked LineMarkersStacked100 PieOfPie PieExploded 3DPieExploded BarOfPie XYScatterSmooth XYScatterSmoothNoMarkers XYScatterLines XYScatterLinesNoMarkers AreaStacked AreaStacked100 3DAreaStacked 3DAreaStacked100 DoughnutExploded RadarMarkers RadarFilled Surface SurfaceWireframe SurfaceTopView SurfaceTopViewWireframe Bubble Bubble3DEffect StockHLC StockOHLC StockVHLC StockVOHLC CylinderColClustered CylinderColStacked CylinderColStacked100 CylinderBarClustered CylinderBarStacked CylinderBarStacked100 CylinderCol ConeColClustered ConeColStacked ConeColStacked100 ConeBarClustered ConeBarStacked ConeBarStacked100 ConeCol PyramidColClustered PyramidColStacked PyramidColStacked100 PyramidBarClustered PyramidBarStacked PyramidBarStacked100 PyramidCol 3DColumn Line 3DLine 3DPie Pie XYScatter 3DArea Area Doughnut Radar Histogram Boxwhisker Pareto RegionMap Treemap Waterfall Sunburst Funnel',
  ChartUnderlineStyle: 'None Single',
  ConditionalDataBarAxisFormat: 'Automatic None CellMidPoint',
  ConditionalDataBarDirection: 'Context LeftToRight RightToLeft',
  ConditionalFormatType: 'Custom DataBar ColorScale IconSet TopBottom PresetCriteria ContainsText CellValue',
  ConditionalRangeBorderIndex: 'EdgeTop EdgeBottom EdgeLeft EdgeRight',
  ConditionalRangeBorderLineStyle: 'None Continuous Dash DashDot DashDotDot Dot',
  ConditionalRangeFontUnderlineStyle: 'None Single Double',
  ConnectorType: 'Straight Elbow Curve',
  FillPattern:
    'None Solid Gray50 Gray75 Gray25 Horizontal Vertical Down Up Checker SemiGray75 LightHorizontal LightVertical LightDown LightUp Grid CrissCross Gray16 Gray8 LinearGradient RectangularGradient',
  GeometricShapeType:
    'LineInverse Triangle RightTriangle Rectangle Diamond Parallelogram Trapezoid NonIsoscelesTrapezoid Pentagon Hexagon Heptagon Octagon Decagon Dodecagon Star4 Star5 Star6 Star7 Star8 Star10 Star12 Star16 Star24 Star32 RoundRectangle Round1Rectangle Round2SameRectangle Round2DiagonalRectangle SnipRoundRectangle Snip1Rectangle Snip2SameRectangle Snip2DiagonalRectangle Plaque Ellipse Teardrop HomePlate Chevron PieWedge Pie BlockArc Donut NoSmoking RightArrow LeftArrow UpArrow DownArrow StripedRightArrow NotchedRightArrow BentUpArrow LeftRightArrow UpDownArrow LeftUpArrow LeftRightUpArrow QuadArrow LeftArrowCallout RightArrowCallout UpArrowCallout DownArrowCallout LeftRightArrowCallout UpDownArrowCallout QuadArrowCallout BentArrow UturnArrow CircularArrow LeftCircularArrow LeftRightCircularArrow CurvedRightArrow CurvedLeftArrow CurvedUpArrow CurvedDownArrow SwooshArrow Cube Can LightningBolt Heart Sun Moon SmileyFace IrregularSeal1 IrregularSeal2 FoldedCorner Bevel Frame HalfFrame Corner DiagonalStripe Chord Arc LeftBracket RightBracket LeftBrace RightBrace BracketPair BracePair Callout1 Callout2 Callout3 AccentCallout1 AccentCallout2 AccentCallout3 BorderCallout1 BorderCallout2 BorderCallout3 AccentBorderCallout1 AccentBorderCallout2 AccentBorderCallout3 WedgeRectCallout WedgeRRectCallout WedgeEllipseCallout CloudCallout Cloud Ribbon Ribbon2 EllipseRibbon EllipseRibbon2 LeftRightRibbon VerticalScroll HorizontalScroll Wave DoubleWave Plus FlowChartProcess FlowChartDecision FlowChartInputOutput FlowChartPredefinedProcess FlowChartInternalStorage FlowChartDocument FlowChartMultidocument FlowChartTerminator FlowChartPreparation FlowChartManualInput FlowChartManualOperation FlowChartConnector FlowChartPunchedCard FlowChartPunchedTape FlowChartSummingJunction FlowChartOr FlowChartCollate FlowChartSort FlowChartExtract FlowChartMerge FlowChartOfflineStorage FlowChartOnlineStorage FlowChartMagneticTape FlowChartMagneticDisk FlowChartMagneticDrum FlowChartDisplay FlowChartDelay FlowChartAlternateProcess FlowChartOffpageConnector ActionButtonBlank ActionButtonHome ActionButtonHelp ActionButtonInformation ActionButtonForwardNext ActionButtonBackPrevious ActionButtonEnd ActionButtonBeginning ActionButtonReturn ActionButtonDocument ActionButtonSound ActionButtonMovie Gear6 Gear9 Funnel MathPlus MathMinus MathMultiply MathDivide MathEqual MathNotEqual CornerTabs SquareTabs PlaqueTabs ChartX ChartStar ChartPlus',
  HeaderFooterState: 'Default FirstAndDefault OddAndEven FirstOddAndEven',
  HorizontalAlignment: 'General Left Center Right Fill Justify CenterAcrossSelection Distributed',
  IconSet:
    'Invalid ThreeArrows ThreeArrowsGray ThreeFlags ThreeTrafficLights1 ThreeTrafficLights2 ThreeSigns ThreeSymbols ThreeSymbols2 FourArrows FourArrowsGray FourRedToBlack FourRating FourTrafficLights FiveArrows FiveArrowsGray FiveRating FiveQuarters ThreeStars ThreeTriangles FiveBoxes',
  PageOrientation: 'Portrait Landscape',
  PaperType:
    'Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman',
  PictureColorType: 'Mixed Automatic GrayScale BlackAndWhite Watermark',
  PictureFormat: 'UNKNOWN BMP JPEG GIF PNG SVG',
  Placement: 'TwoCell OneCell Absolute',
  PrintComments: 'NoComments EndSheet InPlace',
  PrintErrorType: 'AsDisplayed Blank Dash NotAvailable',
  PrintOrder: 'DownThenOver OverThenDown',
  RangeUnderlineStyle: 'None Single Double SingleAccountant DoubleAccountant',
  ReadingOrder: 'Context LeftToRight RightToLeft',
  ShapeAutoSize: 'AutoSizeNone AutoSizeTextToFitShape AutoSizeShapeToFitText AutoSizeMixed',
  ShapeFillType: 'NoFill Solid Gradient Pattern PictureAndTexture Mixed',
  ShapeFontUnderlineStyle:
    'None Single Double Heavy Dotted DottedHeavy Dash DashHeavy DashLong DashLongHeavy DotDash DotDashHeavy DotDotDash DotDotDashHeavy Wavy WavyHeavy WavyDouble',
  ShapeLineDashStyle:
    'Dash DashDot DashDotDot LongDash LongDashDot RoundDot Solid SquareDot LongDashDotDot SystemDash SystemDot SystemDashDot',
  ShapeLineStyle: 'Single ThickBetweenThin ThickThin ThinThick ThinThin',
  ShapeTextHorizontalAlignment: 'Left Center Right Justify JustifyLow Distributed ThaiDistributed',
  ShapeTextHorizontalOverflow: 'Overflow Clip',
  ShapeTextOrientation:
    'Horizontal Vertical Vertical270 WordArtVertical EastAsianVertical MongolianVertical WordArtVerticalRTL',
  ShapeTextReadingOrder: 'LeftToRight RightToLeft',
  ShapeTextVerticalAlignment: 'Top Middle Bottom Justified Distributed',
  ShapeTextVerticalOverflow: 'Overflow Ellipsis Clip',
  ShapeType: 'Unsupported Image GeometricShape Group Line',
  VerticalAlignment: 'Top Center Bottom Justify Distributed',
};
