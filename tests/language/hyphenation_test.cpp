#include "language/hyphenation.h"

#include <span>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "language/packs.h"
#include "support/catch.h"

using namespace planverk;
using namespace planverk::language;

namespace {

/// The word with `=` at its joints and `-` at its other places.
std::string divided(std::string_view word, Language language) {
  std::vector<HyphenPlace> places;
  REQUIRE(hyphenate(word, built_in().of(language), places));
  std::string text;
  std::size_t at = 0;
  std::uint16_t letters = 0;
  for (const HyphenPlace& place : places) {
    const std::size_t from = at;
    for (; letters < place.letters_before; ++letters) (void)utf8::next(word, at);
    text.append(word.substr(from, at - from)).push_back(place.joint ? '=' : '-');
  }
  return text.append(word.substr(at));
}

std::string without_marks(std::string_view word) {
  std::string letters;
  for (const char c : word) {
    if (c != '-' && c != '=') letters.push_back(c);
  }
  return letters;
}

void check_words(std::string_view list, Language language) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < list.size(); ++count) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    const std::string_view expected = list.substr(at, end - at);
    CHECK(divided(without_marks(expected), language) == expected);
    at = end + 1;
  }
  CHECK(count >= 60);
}

constexpr std::string_view swedish =
    "in-tern=kon-troll in-tern=kon-troll=plan in-tern=kon-troll=pla-nen in-tern=kon-troll=ar-be-tet till-gäng-lig "
    "till-gäng-lig-het till-gäng-lig-hets=re-do-gö-relse verk-sam-hets=plan verk-sam-hets=pla-ne-ring "
    "verk-sam-hets=om-råde verk-sam-hets=be-rät-telse verk-sam-hets=an-sva-rig mål=upp-fyl-lelse mål=upp-fyl-lel-sen "
    "mål=upp-följ-ning kom-mun=sty-relse kom-mun=sty-rel-sen kom-mun=sty-relse=för-valt-ningen kom-mun=full-mäk-tige "
    "kom-mun=di-rek-tör kom-mu-nal=råd kom-mun=in-vå-nare kom-mun=för-bund kom-mun=led-nings=kon-to-ret "
    "kom-mun=över-gri-pande tjänste=skri-velse tjänste=skri-vel-sen tjänste=per-son tjänste=ut-lå-tande "
    "hand-lings=pro-gram hand-lings=plan nämnd=mål nämnd=sek-re-te-rare nämnd=sam-man-träde so-cial=nämn-den "
    "so-cial=tjänst so-cial=tjäns-ten bygg-nads=nämn-den ut-bild-nings=nämn-den miljö=nämn-den val=nämn-den "
    "över-för-myn-dar=nämn-den ar-bets=ut-skott ar-bets=mark-nads=nämn-den be-sluts=un-der-lag be-sluts=ärende "
    "de-le-ga-tions=be-slut de-le-ga-tions=ord-ning ärende=han-te-ring dia-rie=num-mer do-ku-ment=han-te-rings=plan "
    "do-ku-ment=an-sva-rig data=skydds=om-bud data=skydds=för-ord-ningen per-son=upp-gift "
    "per-son=upp-gifts=be-hand-ling per-son=upp-gifts=an-sva-rig bud-get=av-vi-kelse bud-get=upp-följ-ning "
    "bud-get=för-slag bud-get=pro-ces-sen års=re-do-vis-ning års=re-do-vis-ningen del-års=rap-port del-års=bok-slut "
    "ter-tial=rap-port upp-följ-nings=rap-port åter=rap-por-te-ring re-sul-tat=bud-get drift=bud-get "
    "in-ve-ste-rings=bud-get in-ve-ste-rings=plan ba-lans=krav ba-lans=kravs=re-sul-tat netto=kost-nad "
    "netto=kost-nads=ut-veck-ling kost-nads=ut-veck-ling per-so-nal=kost-na-der lo-kal=kost-na-der skatte=in-täk-ter "
    "stats=bi-drag skatte=sats låne=ram risk=ana-lys risk=be-döm-ning risk=värde risk=in-ven-te-ring "
    "risk=han-te-ring kon-se-kvens=ana-lys kon-se-kvens=be-skriv-ning san-no-lik-hets=be-döm-ning kon-troll=mo-ment "
    "kon-troll=ak-ti-vi-tet kon-troll=an-sva-rig pro-cess=an-sva-rig lo-kal=för-sörj-ning lo-kal=för-sörj-nings=plan "
    "barn=kon-ven-tio-nen barn=rätts=per-spek-tiv barn=kon-se-kvens=ana-lys jäm-ställd-het "
    "jäm-ställd-hets=per-spek-tiv jäm-ställd-hets=in-te-gre-ring folk=hälsa folk=hälso=ar-bete håll-bar-hets=mål "
    "håll-bar-hets=re-do-vis-ning kli-mat=på-ver-kan kli-mat=an-pass-ning över-sikts=plan över-sikts=pla-ne-ring "
    "de-talj=plan de-talj=plane=lägg-ning bo-stads=för-sörj-ning mark=an-vänd-ning sam-hälls=bygg-nad "
    "sam-hälls=pla-ne-ring stads=bygg-nads=kon-to-ret rädd-nings=tjänst kris=be-red-skap kris=han-te-rings=plan "
    "sä-ker-hets=ar-bete brand=skydd brand=skydds=ar-bete in-for-ma-tions=sä-ker-het upp-hand-ling "
    "upp-hand-lings=po-licy av-tals=upp-följ-ning le-ve-ran-törs=upp-följ-ning äldre=om-sorg hem=tjänst hälso=vård "
    "sjuk=vård sjuk=skö-terska un-der=skö-terska funk-tions=ned-sätt-ning för-skola för-skole=verk-sam-het "
    "grund=skola gym-na-sie=skola elev=hälsa kun-skaps=re-sul-tat kom-pe-tens=för-sörj-ning "
    "kom-pe-tens=för-sörj-nings=plan med-ar-be-tar=en-kät med-ar-be-tar-skap sjuk=från-varo ar-bets=miljö "
    "ar-bets=miljö=ar-bete ar-bets=gi-vare led-nings=sys-tem kva-li-tets=ar-bete kva-li-tets=led-nings=sys-tem "
    "styr=do-ku-ment styr=mo-dell mål=styr-ning eko-nomi=styr-ning eko-nomi=av-del-ning sam-man-träde "
    "sam-man-trä-des=pro-to-koll sam-man-trä-des=da-tum kal-lelse fö-re-drag-nings=lista för-tro-ende=vald "
    "pro-to-kolls=ut-drag re-ser-va-tion yr-kande med-bor-gar=för-slag re-vi-sions=be-rät-telse re-vi-so-rerna "
    "parti=stöd upp-drags=be-skriv-ning ut-veck-lings=ar-bete ut-veck-lings=me-del re-gion=full-mäk-tige "
    "re-gion=sty-rel-sen kol-lek-tiv=tra-fik gång=tra-fik del-ak-tig-het in-vå-nar=dia-log över-ens-kom-melse "
    "till-syn till-syns=plan bygg=lov nä-rings=liv nä-rings=livs=ut-veck-ling di-gi-ta-li-se-rings=stra-tegi "
    "för-valt-nings=över-gri-pande för-valt-nings=chef nyckel=tal in-di-ka-tor=värde hel-års=prog-nos prog-nos "
    "lä-ges=rap-port åt-gärd åt-gärds=plan an-svars=för-del-ning be-folk-nings=ut-veck-ling be-folk-nings=prog-nos";

constexpr std::string_view bokmal =
    "saks=fram-legg saks=fram-legget kom-mune=di-rek-tør kom-mune=di-rek-tøren kom-mune=styre kom-mune=sty-ret "
    "kom-mune=styre=sak kom-mune=plan kom-mune=planens kom-mune=del=plan kom-mune=styre=møte kom-mune=lov "
    "kom-mune=lo-ven kom-mune=øko-nomi hand-lings=pro-gram hand-lings=plan hand-lings=del øko-nomi=plan "
    "øko-nomi=planen øko-nomi=reg-le-ment in-tern=kon-troll in-tern=kon-trollen in-tern=kon-troll=sys-tem "
    "til-gjenge-lig til-gjenge-lig-het til-gjenge-lig-hets=er-klæ-ring mål=opp-nåelse mål=opp-nåel-sen mål=sty-ring "
    "for-mann-skap for-mann-skapet hoved=ut-valg fylkes=kom-mune fylkes=ting stats=for-val-teren saks=be-hand-ler "
    "saks=be-hand-ling saks=opp-lys-nin-ger saks=ut-red-ning dele-ge-rings=reg-le-ment møte=inn-kal-ling "
    "møte=pro-to-koll inn-stil-ling ved-taks=opp-føl-ging års=mel-ding års=regn-skap års=be-ret-ning års=bud-sjett "
    "ter-tial=rap-port kvar-tals=rap-port bud-sjett=jus-te-ring bud-sjett=av-vik drifts=bud-sjett "
    "in-ves-te-rings=bud-sjett netto=kost-nad netto=kost-na-der lønns=kost-na-der drifts=ut-gifter "
    "skatte=inn-tek-ter ramme=til-skudd stats=til-skudd dis-po-si-sjons=fond gjelds=grad låne=gjeld "
    "ri-si-ko=ana-lyse ri-si-ko=vur-de-ring ri-si-ko=bilde sann-syn-lig-het kon-se-kvens=vur-de-ring "
    "kon-se-kvens=ut-red-ning sår-bar-hets=ana-lyse be-red-skap be-red-skaps=plan krise=le-delse "
    "av-viks=hånd-te-ring av-viks=be-hand-ling kvali-tets=sys-tem kvali-tets=ar-beid virk-som-hets=plan "
    "virk-som-hets=le-der virk-som-hets=sty-ring tje-neste=om-råde tje-neste=ut-vik-ling helse=tje-neste "
    "helse=tje-nes-ter om-sorgs=tje-neste om-sorgs=tje-nes-ten om-sorgs=bo-lig hjemme=tje-neste hjemme=syke=pleie "
    "syke=pleier helse=fag=ar-bei-der syke=fra-vær arbeids=miljø arbeids=mil-jø=ut-valg arbeids=gi-ver "
    "med-ar-bei-der=sam-tale kom-pe-tanse=plan kom-pe-tanse=ut-vik-ling be-man-nings=plan hel-tids=kul-tur "
    "like-stil-ling til-lits=valgt hoved=til-lits=valgte verne=om-bud barne=hage barne=hage=plass "
    "barne=vern=tje-neste grunn=skole skole=fri-tids=ord-ning opp-vekst=plan folke=helse folke=helse=ar-beid "
    "leve=kår sam-funns=ut-vik-ling sam-funns=sik-ker-het areal=plan areal=bruk regu-le-rings=plan "
    "de-talj=regu-le-ring bygge=sak bygge=saks=be-hand-ling plan=pro-gram plan=be-skri-velse med-virk-ning "
    "bru-ker=med-virk-ning inn-byg-ger=dia-log næ-rings=ut-vik-ling klima=plan klima=gass=ut-slipp bære=kraft "
    "bære=krafts=mål na-tur=mang-fold per-son=opp-lys-ning per-son=opp-lys-nin-ger per-son=vern=om-bud "
    "per-son=vern=er-klæ-ring in-for-ma-sjons=sik-ker-het di-gi-ta-li-se-rings=stra-tegi an-skaf-felse ramme=av-tale "
    "kon-troll=ut-valg for-valt-nings=re-vi-sjon eier-skaps=mel-ding eier=sty-ring sel-skaps=kon-troll folke=valgt "
    "folke=valgte inter-pel-la-sjon gruppe=le-der ut-vik-lings=ar-beid ut-vik-lings=mid-ler av-de-lings=le-der "
    "en-hets=le-der råd=mann ord-fø-rer vara=ord-fø-rer valg=pe-riode ved-like-holds=plan eien-doms=for-valt-ning "
    "vann=for-sy-ning av-løps=an-legg selv=kost=om-råde pro-gram=plan følge=eva-lue-ring kunn-skaps=grunn-lag "
    "etter=ar-beid";

constexpr std::string_view nynorsk =
    "saks=fram-legg saks=fram-legget kom-mune=di-rek-tør kom-mune=di-rek-tøren kom-mune=styre kom-mune=sty-ret "
    "kom-mune=plan kom-mune=øko-nomi hand-lings=pro-gram hand-lings=plan øko-nomi=plan in-tern=kon-troll "
    "til-gjenge-leg til-gjenge mål=opp-nåing for-mann-skap for-mann-skapet ho-vud=ut-val fylkes=kom-mune fylkes=ting "
    "stats=for-valtaren saks=be-hand-lar saks=be-hand-ling saks=opp-lys-nin-gar saks=ut-grei-ing møte=inn-kal-ling "
    "møte=pro-to-koll til-rå-ding års=mel-ding års=rekne-skap års=bud-sjett ter-tial=rap-port bud-sjett=jus-te-ring "
    "bud-sjett=av-vik drifts=ut-gifter skatte=inn-tek-ter netto=kost-nad ramme=til-skot ri-si-ko=ana-lyse "
    "ri-si-ko=vur-de-ring kon-se-kvens=vur-de-ring sår-bar-heits=ana-lyse be-red-skap be-red-skaps=plan "
    "av-viks=hand-te-ring kva-li-tets=sys-tem verk-semds=plan verk-semds=leiar te-neste=om-råde te-neste=ut-vik-ling "
    "helse=te-neste om-sorgs=te-neste heime=te-neste sjuke=pleiar helse=fag=ar-bei-dar sjuke=frå-vær arbeids=miljø "
    "arbeids=gi-var kom-pe-tanse=plan kom-pe-tanse=ut-vik-ling like-stil-ling til-lits=vald ho-vud=til-lits=valde "
    "verne=om-bod barne=hage barne=vern=te-nesta grunn=skule opp-vekst=plan folke=helse folke=helse=ar-beid leve=kår "
    "sam-funns=ut-vik-ling sam-funns=trygg-leik areal=plan regu-le-rings=plan byg-gje=sak plan=pro-gram med-verk-nad "
    "bru-kar=med-verk-nad næ-rings=ut-vik-ling klima=plan bere=kraft bere=krafts=mål per-son=opp-lys-ning "
    "per-son=vern=om-bod in-for-ma-sjons=trygg-leik kon-troll=ut-val folke=vald folke=valde ut-vik-lings=ar-beid "
    "av-de-lings=leiar ei-nings=leiar ord-fø-rar kunn-skaps=grunn-lag sty-rings=sys-tem ved-like-halds=plan";

constexpr std::string_view danish =
    "kom-mu-nal=be-sty-relse kom-mu-nal=be-sty-relsen kom-mu-ne=plan kom-mu-ne=pla-nen by-råd by-rå-det "
    "øko-no-mi=ud-valg øko-no-mi=ud-valget borg-me-ster kom-mu-nal=di-rek-tør sags=frem-stil-ling sags=be-hand-ler "
    "sags=be-hand-ling dags-or-den dags-or-dens=punkt møde=ind-kal-delse be-slut-nings=pro-to-kol hand-lings=plan "
    "hand-lings=pro-gram virk-som-heds=plan virk-som-heds=pla-nen mål=op-fyl-delse mål=sty-ring in-tern "
    "in-tern=kon-trol til-gæn-ge-lig til-gæn-ge-lig-hed til-gæn-ge-lig-heds=er-klæ-ring ri-si-ko=ana-lyse "
    "ri-si-ko=vur-de-ring ri-si-ko=sty-ring kon-se-kvens=vur-de-ring bud-get=op-følg-ning bud-get=for-slag "
    "bud-get=af-tale års=be-ret-ning års=regn-skab års=rap-port halv=års=regn-skab drifts=ud-gif-ter "
    "an-lægs=ud-gif-ter ser-vice=ud-gif-ter per-so-na-le=ud-gif-ter skatte=ind-tæg-ter stats=til-skud "
    "netto=ud-gif-ter lik-vi-di-tet per-son=op-lys-ning per-son=op-lys-ninger data=be-skyt-telse "
    "data=be-skyt-telses=råd-gi-ver bor-ger=råd-giv-ning bor-ger=ser-vice bor-ger=ind-dra-gelse ud-valgs=for-mand "
    "for-valt-nings=chef ar-bejds=miljø ar-bejds=mil-jø=ud-valg ar-bejds=mar-ked syge=fra-vær "
    "med-ar-bej-der=ud-vik-ling med-ar-bej-der=sam-tale kom-pe-ten-ce=ud-vik-ling kva-li-tets=ar-bejde "
    "kva-li-tets=sik-ring be-red-skabs=plan sund-heds=po-li-tik sund-heds=fremme hjem-me=pleje æl-dre=pleje "
    "pleje=hjem dag=in-sti-tu-tion børne=have fol-ke=skole dag=til-bud spe-cial=under-vis-ning lo-kal=plan "
    "lo-kal=plan=for-slag plan-læg-ning by=ud-vik-ling er-hvervs=po-li-tik kli-ma=hand-lings=plan bæ-re=dyg-tig-hed "
    "li-ge-stil-ling bo-lig=for-sy-ning vand=for-sy-ning af-falds=plan ud-vik-lings=plan ud-vik-lings=mål "
    "til-syns=rap-port le-del-ses=til-syn kon-trol=ak-ti-vi-tet";

}  // namespace

TEST_CASE("the field's compounds, word by word") {
  SECTION("Swedish") {
    check_words(swedish, Language("sv"));
  }
  SECTION("bokmål") {
    check_words(bokmal, Language("nb"));
  }
  SECTION("nynorsk") {
    check_words(nynorsk, Language("nn"));
  }
  SECTION("Danish") {
    check_words(danish, Language("da"));
  }
}

TEST_CASE("compounds of known parts show their joints, whatever stands before, between and behind") {
  CHECK(divided("egenkontrollprogram", Language("sv")) == "egen=kon-troll=pro-gram");
  CHECK(divided("styrelseprotokollets", Language("sv")) == "sty-relse=pro-to-kol-lets");
  CHECK(divided("Klimatbudgeten", Language("sv")) == "Kli-mat=bud-ge-ten");
  CHECK(divided("internkontrollgrupp", Language("sv")) == "in-tern=kon-troll-grupp");
  CHECK(divided("kommunestyrevedtak", Language("nb")) == "kom-mune=styre=ved-tak");
  CHECK(divided("økonomiplanprosess", Language("nb")).starts_with("øko-nomi=plan"));
}

TEST_CASE("what looks like a compound of known parts and is none") {
  CHECK(divided("attraktivitet", Language("sv")) == "at-trak-ti-vi-tet");  // not of `aktivitet`
  CHECK(divided("kommunikation", Language("sv")).find('=') == std::string::npos);
  CHECK(divided("personlig", Language("nb")).find('=') == std::string::npos);
  CHECK(divided("planera", Language("sv")).find('=') == std::string::npos);
  CHECK(divided("internationell", Language("sv")).find('=') == std::string::npos);
}

TEST_CASE("Finnish is divided by its own syllables, compounds at their joints") {
  const Language finnish("fi");
  for (const char* word :
       {"pöytä=kirja", "kun-nan=hal-li-tus", "kau-pun-gin=hal-li-tuk-sen", "ta-lous=ar-vio", "pää-tös=eh-do-tus",
        "esi-tys=lista", "riski=mat-riisi", "toi-minta=suun-ni-telma", "val-tuusto", "saa-vu-tet-ta-vuus=se-loste",
        "tie-to-suoja=se-loste", "hen-ki-löstö=suun-nit-telu", "vi-ran=hal-tija", "stra-te-gia",
        "kau-punki=stra-te-gia", "to-den-nä-köi-syys", "ke-hit-tä-mi-nen"}) {
    CHECK(divided(without_marks(word), finnish) == word);
  }
}
