#include "text/hyphenation_words.h"

namespace planverk::layout {

namespace {

constexpr std::string_view swedish_parts =
    "aktivitet analys anpassning ansvar ansvarig användning arbete arbets attraktivitet avdelning avtal avvikelse "
    "balans barn bedömning befolkning behandling beredskap berättelse beskrivning beslut besluts bidrag bokslut "
    "bostad bostads brand budget bud-get-ering bygg byggnad byggnads chef data datum delegation delegations dels "
    "delårs detalj dialog dia-rie digitalisering digitaliserings direktör dokument drift ekonomi elev enkät folk "
    "frånvaro fullmäktige funktion funktions förbund fördelning föredragning föredragnings förordning förskola "
    "förskole förslag försörjning försörjnings förtroende förvaltning givare grund gymnasie gymnasium gång handling "
    "handlings hantering helårs hem hälsa hälso hållbarhet indikator information integrering intern intäkt "
    "inventering investering investerings invånare jämställdhet klimat kollektiv kommun kommunal kompetens "
    "konsekvens kontor kontoret kontroll konvention konventionen kostnad krav kris kunskap kunskaps kvalitet "
    "kvalitets ledning leverantör leverantörs lista liv livs lokal lov läge läges läggning låne mark marknad "
    "marknads medarbetar medarbetare medborgar medborgare medel miljö modell moment mål nedsättning netto nummer "
    "nyckel nämnd näring närings ombud område omsorg ordning parti person personal perspektiv plan plane planering "
    "policy process prog-nos program protokoll påverkan ram rapport rapportering redogörelse redovisning region "
    "resultat risk räddning räddnings rätt rätts råd samhälle samhälls sammanträde sammanträdes sannolikhet sats "
    "sekreterare service sjuk skatt skatte skola skrivelse skydd sköterska social stads stat stats strategi styr "
    "styrelse styrning stöd system säkerhet tal tertial tillgänglig tillgänglighet tillsyn tjänst tjänste trafik "
    "underlag uppdrag uppfyllelse uppföljning uppföljnings uppgift uppgifts upphandling upphandlings utbildning "
    "utbildnings utdrag utlåtande utskott utveckling utvecklings val vald verksamhet värde vård äldre ärende års "
    "åter åtgärd överenskommelse överförmyndar överförmyndare övergripande översikt översikts";

constexpr std::string_view swedish_endings =
    "a ad ade an ande ar arna arnas ars as at ats e en ens er erna ernas ers es et ets n na nas ns or orna ors r rna"
    "rnas rs s t ts";

constexpr std::string_view bokmal_parts =
    "ana-lyse anlegg an-skaf-felse ar-beid ar-bei-der arbeids areal attraktivitet av-de-ling av-løp av-tale av-vik "
    "barne barne=vern be-hand-ler be-hand-ling be-man-ning be-red-skap be-ret-ning be-skri-velse bilde bolig bruk "
    "bruker bud-sjett bygge bære=kraft bære=krafts del delegering detalj dialog di-gi-ta-li-se-ring di-rek-tør "
    "dis-po-si-sjon drift eien-dom eier eier-skap en-het er-klæ-ring etter evaluering fag folke folke=valgt fond "
    "for-mann-skap forsyning for-val-ter forvaltning fram-legg fravær fri-tid fri-tids fylke følge gass giver gjeld "
    "grad grunn grunn-lag gruppe hage handling helse hel-tid hjemme hoved hånd-te-ring in-for-ma-sjon innbygger "
    "innkalling inn-stil-ling inntekt intern inter-pel-la-sjon in-ves-te-ring jus-te-ring klima klima=gass kommune "
    "kom-pe-tanse konsekvens kon-troll kostnad krise kul-tur kunnskap kva-li-tet kvali-tets kvartal le-delse leder "
    "leve=kår like-stil-ling lov låne lønn lønns mangfold med-ar-bei-der med-virk-ning mel-ding midler mil-jø mål "
    "møte natur netto næring ombud område omsorg opp-føl-ging opplysning oppnåelse oppvekst ord-fø-rer ordning "
    "pe-rio-de person per-son=vern plan plass pro-gram pro-to-koll ramme rap-port reglement regnskap regu-le-ring "
    "re-vi-sjon ri-si-ko råd=mann sak saks samfunn samtale sann-syn-lig-het selskap selv=kost sik-ker-het skatte "
    "skole stat stats stra-te-gi styre sty-ring syke syke=pleie syke=pleier system sårbarhet tertial til-gjenge-lig "
    "til-gjenge-lig-het til-lits=valgt tilskudd ting tjeneste ut-gift ut-red-ning ut-slipp ut-valg ut-vik-ling "
    "ut-vik-lings valg vann vara ved-like-hold vedtak verne virk-som-het vurdering års økonomi";

constexpr std::string_view bokmal_endings = "a ane as e en ene enes ens er ere ers es et ets ne nes ns n r rs s t te";

constexpr std::string_view nynorsk_parts =
    "ana-lyse ar-beid ar-bei-dar arbeids areal attraktivitet av-de-ling av-tale av-vik barne barne=vern be-hand-lar "
    "be-hand-ling be-man-ning be-red-skap bere=kraft bere=krafts bruk brukar bud-sjett bustad byggje del detalj "
    "dialog di-rek-tør drift eining etter fag folke folke=vald fond for-mann-skap forvaltar forvaltning fram-legg "
    "frå-vær fylke gi-var grunn grunn-lag gruppe hage handling hand-te-ring heime helse hovud in-for-ma-sjon "
    "innbyggjar innkalling inntekt intern in-ves-te-ring jus-te-ring klima kommune kom-pe-tanse konsekvens kon-troll "
    "kostnad krise kunnskap kva-li-tet leiar leiing leve=kår like-stil-ling lov lønn lønns med-ar-bei-dar "
    "med-verk-nad mel-ding mil-jø mål møte netto næring ombod område omsorg opp-føl-ging opplysning opp-nåing "
    "oppvekst ord-fø-rar pe-rio-de person per-son=vern plan plass pro-gram pro-to-koll ramme rap-port regu-le-ring "
    "rekneskap re-vi-sjon ri-si-ko sak saks samfunn samtale sjuke sjuke=pleiar sjuke=pleie skatte skule stat stats "
    "stra-te-gi styre sty-ring system sårbarheit te-nesta te-neste tertial tilgjenge til-gjenge-leg til-lits=vald "
    "tilråding tilskot ting tryggleik ut-gift ut-grei-ing ut-val ut-vik-ling ut-vik-lings val vara ved-like-hald "
    "vedtak verksemd verksemds verne vurdering års økonomi";

constexpr std::string_view nynorsk_endings = "a ane ar arar e en ene er et i ne n r s t";

constexpr std::string_view danish_parts =
    "affald affalds aftale aktivitet ana-lyse anlæg anlægs arbejde arbejds attraktivitet behandler behandling "
    "beredskab beretning beskyttelse beslutning bestyrelse bolig borger borgmester budget byråd bæ-re=dyg-tig-hed "
    "børne chef dag dagsorden dagsordens data direktør drift drifts er-hverv er-hvervs erklæring fol-ke formand "
    "forslag forsyning forvaltning fravær frem-me fremstilling halv=års handling have hjem hjem-me ind-dra-gelse "
    "indkaldelse indtægt institution in-tern kli-ma kommunal kom-mu-ne kom-pe-ten-ce konsekvens kontrol kvalitet "
    "ledelse le-del-ses ligestilling lokal marked med-ar-bej-der mil-jø mål møde netto opfyldelse opfølgning "
    "op-lys-ning person per-so-na-le plan planlægning pleje politik pro-gram pro-to-kol punkt rapport regnskab "
    "ri-si-ko rådgiver rådgivning sag sags samtale service sikring skatte skole special stats styring sundhed syge "
    "tilbud tilgængelig tilgængelighed tilskud tilsyn udgift ud-valg ud-vik-ling under-vis-ning vand virksomhed "
    "vur-de-ring års ældre øko-no-mi";

constexpr std::string_view danish_endings =
    "e en ene enes ens er ere erne ernes ers es et ets n ne nes ns r rne rnes rs s t ts te";

constexpr std::string_view english_parts =
    "ac-cess-ibil-ity com-mit-tee fore-cast in-ter-nal mu-ni-ci-pal mu-ni-ci-pal-ity over-sight";

}  // namespace

WordLists hyphenation_words(Language language) {
  switch (language) {
    case Language::sv:
      return {swedish_parts, swedish_endings};
    case Language::nb:
      return {bokmal_parts, bokmal_endings};
    case Language::nn:
      return {nynorsk_parts, nynorsk_endings};
    case Language::da:
      return {danish_parts, danish_endings};
    case Language::en:
      return {english_parts, {}};
  }
  return {};
}

}  // namespace planverk::layout
