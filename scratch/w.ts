import { writeFileSync } from 'node:fs';
import { writeWorkbook } from '../src/preview/files/write-workbook';
const rows:any[][]=[['客户','收入','累计','级别','码'],['甲',50,0.5,'A','00123'],['乙',30,0.8,'A','=1+1'],['丙',20,1,'B','1-2']];
const cells=new Map<string,any>();
cells.set('1,6',{formula:'_xldudf_KAM_PARETO(A2:A4,B2:B4)',formulaType:'array',formulaRef:'G2:H4',formulaDynamic:true,formulaResult:'Rank'});
rows[1]![7]='Acc'; rows[2]![6]=1; rows[2]![7]='甲'; rows[3]![6]=2; rows[3]![7]='乙';
cells.set('5,6',{formula:'_xldudf_KAM_TIERBY(Sales[[#This Row],[收入]],KAM_Cuts)',formulaResult:'A'});
cells.set('6,6',{formula:'_xldudf_KAM_TIER(A1)',formulaResult:'#VALUE!'});
cells.set('0,0',{style:{font:{bold:true,color:{rgb:'FFFFFF'}},fill:{type:'pattern',pattern:'solid',fgColor:{rgb:'0F548C'}}}});
for (let r=1;r<4;r++) cells.set(`${r},2`,{style:{numFmt:'0.0%'}});
const ref=(f:string,c:any[])=>({formula:f,cached:c});
writeWorkbook({activeSheet:0,names:[{name:'KAM_Cuts',range:"'客户 表'!$B$2:$C$2"}],
 kept:{settings:{a:{b:'<x>&"'}},customXml:[{id:'{11111111-2222-3333-4444-555555555555}',xml:'<rules xmlns="urn:kam"><r/></rules>'}],sheetProperties:{'客户 表':{kam:'portfolio'}}},
 sheets:[{name:'客户 表',rows,cells,columns:[{width:28},{width:14}],freezePane:{rows:1,columns:1},tables:[{name:'Sales',range:'A1:E4',columns:rows[0]!.slice(0,5).map(n=>({name:n}))}],
 conditionalRules:[{type:'cellIs',priority:1,operator:'equal',formula:'"A"',range:'D2:D4',style:{fill:{type:'pattern',pattern:'solid',bgColor:{rgb:'0F548C'}},font:{color:{rgb:'FFFFFF'}}}}],
 pageSetup:{paperSize:'a4',orientation:'landscape',fitToPage:true,fitToWidth:1,fitToHeight:0},headerFooter:{oddFooter:'&L&A&R&P/&N'},
 charts:[{name:'Pareto',frame:{left:20,top:120,width:420,height:240},title:'2 of 3 accounts make 80%',legend:'Bottom',series:[
  {type:'ColumnClustered',secondary:false,name:'收入',values:ref("'客户 表'!$B$2:$B$4",[50,30,20]),categories:ref("'客户 表'!$A$2:$A$4",['甲','乙','丙']),fill:'#0F548C'},
  {type:'Line',secondary:true,name:'累计',values:ref("'客户 表'!$C$2:$C$4",[0.5,0.8,1]),categories:ref("'客户 表'!$A$2:$A$4",['甲','乙','丙']),line:{color:'#8A3B00',weight:2}}],
  axes:{value:{majorGridlines:true,title:'收入'},secondaryValue:{minimum:0,maximum:1,numberFormat:'0%'}}},
  {name:'Whale',frame:{left:460,top:120,width:420,height:240},title:'Whale',legend:null,series:[
  {type:'XYScatterLinesNoMarkers',secondary:false,name:'p',values:ref("'客户 表'!$C$2:$C$4",[0.5,0.8,1]),categories:ref("'客户 表'!$B$2:$B$4",[50,30,20]),line:{color:'#0F548C',dash:'Dash'}}],axes:{category:{minimum:0,title:'accounts'},value:{numberFormat:'0%'}}}]}]}).then((b:any)=>writeFileSync("/tmp/w.xlsx",b),(e:any)=>console.error(e));
