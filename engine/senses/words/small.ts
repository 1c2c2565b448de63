/** Words that are not names, although they may have a capital in a headline or at the start of a sentence. */
import { list } from './list.ts';

/** Small words such as articles, prepositions and conjunctions. */
export const FUNCTION_WORDS = list(`
  the a an and but or as if when while after before since because although though for from with without by to of on in at into over under against between about how why what who whom whose
  where which whether will would can could may might should must does did do is are was were has have had not no nor so yet then thus also even only both neither either however meanwhile
  moreover instead besides despite until unless once than like unlike dear still perhaps maybe here there now soon again later earlier ago every each another other some any all more most
  inside behind beyond among amid around across outside near within toward towards plus just blame stop let give make ask help beat deter arrest meet never ever always post yes first last
  today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  says said say tells told tell urges meets met calls called asks asked backs hails slams warns visits hosts thanks thank congratulates invites joins follows sees wants fears gets makes
  he she they it his her their our my your this that these those analysis opinion exclusive breaking update watch video photo photos
  le la les l de du des et ou mais quand apres avant pour avec sans par sur dans selon comme si que qui où hier aujourd'hui demain pourquoi comment ainsi alors puis enfin donc car ni même chez contre vers malgré entre depuis devant derrière puisque lorsque pendant dès sauf voici voilà
  rien tout toujours déjà encore seul vu ce cet
  der die das den dem und oder aber wenn nach vor mit ohne von zu auf in bei laut wie dass als auch gestern heute morgen warum wieso wann wo wer was dann doch denn nun so schon noch nur
  trifft will kann hat ist war wird soll sagt lobt warnt zwischen gegen für über durch seit während trotz
  и а но или когда после до для с без по от к на в у о об обо из за под над перед при про как что чем если также однако зачем почему вчера сегодня завтра позже ранее затем потом теперь сейчас
  тогда там здесь между хотя пока ведь вот так ни не сам вслед между тем напомним кстати неужели снова опять вновь лишь пусть весь прежде нет да даже
  ve ama ile için gibi ki dün bugün yarın sonra önce ancak fakat ayrıca peki eğer çünkü işte yine oysa zira belki hatta nihayet bizzat ardından böylece hem ne neden niye niçin acaba şimdi artık üstelik göre karşı
  və amma üçün kimi dünən sabah lakin çünki əgər niyə nəyə indi artıq həmçinin yenə əvvəl bəs görəsən deməli axı isə bu həm nəhayət yalnız hətta
  և ու բայց երբ հետո որ եթե նաև ըստ իսկ երեկ այսօր վաղը ինչու ինչո՞ւ սակայն ապա իհարկե մինչ
  და მაგრამ რომ თუ როცა შემდეგ გუშინ დღეს ხვალ რატომ ასევე
`);

/** Capitalised offices and institutions after a country. The country is meant: "Israel Defense Forces". */
export const PUBLIC_HEADS = list(`
  president prime minister foreign government parliament army navy air defense defence war peace summit embassy ambassador central national state republic federation
  ministry deputy envoy leader officials forces border pm fm police supreme security council commission union agreement deal communist people's premier customs court
  women men under human economic trade relations crisis conflict strategy policy office agency authority bureau committee
`);
