import * as echarts from 'echarts';
const c = echarts.init(null,null,{renderer:'svg',ssr:true,width:400,height:300});
c.setOption({animation:false,radar:{indicator:[{name:'Struktūra',max:4},{name:'b',max:4},{name:'c',max:4}]},series:[{type:'radar',data:[{value:[1,2,3]}]}]});
console.log(c.renderToSVGString().length);
