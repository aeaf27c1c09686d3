import org.anlan.forecasting.lab.*;
public class LabTry { public static void main(String[] a) throws Exception {
  for (var n : a) { var m=Lab.find(n).orElseThrow(); var t=System.nanoTime(); var o=m.run(m.example()).toString(); System.out.println(n+" "+(System.nanoTime()-t)/1000000+" ms "+o.substring(0,Math.min(1500,o.length()))); }
}}
