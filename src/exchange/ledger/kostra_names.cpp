#include "ledger/kostra_names.h"

namespace planverk::exchange::ledger {

namespace {

struct Function {
  std::string_view code, name;
};

constexpr Function functions[] = {
    {"100", "Politisk styring"},
    {"110", "Kontroll og revisjon"},
    {"120", "Administrasjon"},
    {"121", "Forvaltningsutgifter i eiendomsforvaltningen"},
    {"130", "Administrasjonslokaler"},
    {"170", "Årets premieavvik"},
    {"171", "Amortisering av tidligere års premieavvik"},
    {"172", "Pensjon"},
    {"173", "Premiefond"},
    {"180", "Diverse fellesutgifter"},
    {"190", "Interne serviceenheter"},
    {"201", "Barnehage"},
    {"202", "Grunnskole"},
    {"211", "Styrket tilbud til førskolebarn"},
    {"213", "Voksenopplæring"},
    {"215", "Skolefritidstilbud"},
    {"221", "Barnehagelokaler og skyss"},
    {"222", "Skolelokaler"},
    {"223", "Skoleskyss"},
    {"231", "Aktivitetstilbud barn og unge"},
    {"232", "Forebygging, helsestasjons- og skolehelsetjeneste"},
    {"233", "Annet forebyggende helsearbeid"},
    {"234", "Aktivisering og servicetjenester overfor eldre og personer med funksjonsnedsettelser mv."},
    {"241", "Diagnose, behandling, habilitering og rehabilitering"},
    {"242", "Råd, veiledning og sosialt forebyggende arbeid"},
    {"243", "Tilbud til personer med rusproblemer"},
    {"244", "Barneverntjeneste"},
    {"251", "Barneverntiltak når barnet ikke er plassert av barnevernet"},
    {"252", "Barneverntiltak når barnet er plassert av barnevernet"},
    {"253", "Helse- og omsorgstjenester i institusjon"},
    {"254", "Helse- og omsorgstjenester til hjemmeboende"},
    {"256", "Tilbud om øyeblikkelig hjelp – døgnopphold i kommunene"},
    {"261", "Institusjonslokaler"},
    {"265", "Kommunalt disponerte boliger"},
    {"273", "Arbeidsrettede tiltak i kommunal regi"},
    {"275", "Introduksjonsordningen"},
    {"276", "Kvalifiseringsordningen"},
    {"281", "Ytelse til livsopphold"},
    {"283", "Bistand til etablering og opprettholdelse av egen bolig mv."},
    {"285", "Tjenester utenfor ordinært kommunalt ansvarsområde"},
    {"290", "Interkommunale samarbeid"},
    {"301", "Plansaksbehandling"},
    {"302", "Byggesaksbehandling og eierseksjonering"},
    {"303", "Kart og oppmåling"},
    {"315", "Boligbygging og fysiske bomiljøtiltak"},
    {"320", "Kommunal næringsvirksomhet"},
    {"321", "Konsesjonskraft, kraftrettigheter og annen kraft for videresalg"},
    {"325", "Tilrettelegging og bistand for næringslivet"},
    {"329", "Landbruksforvaltning og landbruksbasert næringsutvikling"},
    {"330", "Samferdselsbedrifter/transporttiltak"},
    {"332", "Kommunale veier"},
    {"335", "Rekreasjon i tettsted"},
    {"338", "Forebygging av branner og andre ulykker"},
    {"339", "Beredskap mot branner og andre ulykker"},
    {"340", "Produksjon av vann"},
    {"345", "Distribusjon av vann"},
    {"350", "Avløpsrensing"},
    {"353", "Avløpsnett/innsamling av avløpsvann"},
    {"354", "Tømming av slamavskillere (septiktanker) o.l."},
    {"355", "Innsamling, gjenvinning og sluttbehandling av husholdningsavfall"},
    {"360", "Naturforvaltning og friluftsliv"},
    {"365", "Kulturminneforvaltning"},
    {"370", "Bibliotek"},
    {"373", "Kino"},
    {"375", "Muséer"},
    {"377", "Kunstformidling"},
    {"380", "Idrett og tilskudd til andres idrettsanlegg"},
    {"381", "Kommunale idrettsbygg og idrettsanlegg"},
    {"383", "Musikk- og kulturskoler"},
    {"385", "Andre kulturaktiviteter og tilskudd til andres kultur- og idrettsbygg"},
    {"386", "Kommunale kulturbygg"},
    {"390", "Den norske kirke"},
    {"392", "Tilskudd til tros- og livssynssamfunn"},
    {"393", "Gravplasser og krematorier"},
    {"800", "Skatt på inntekt og formue"},
    {"840", "Statlig rammetilskudd og øvrige generelle statstilskudd"},
    {"841", "Kompensasjon for merverdiavgift påløpt i investeringsregnskapet"},
    {"850", "Generelt statstilskudd vedrørende flyktninger mv."},
    {"860", "Motpost avskrivninger"},
    {"870", "Renter/utbytte og lån"},
    {"880", "Interne finansieringstransaksjoner"},
    {"899", "Årsoppgjørsdisposisjoner"},
};

constexpr ServiceArea areas[] = {
    {"administrasjon", "Administrasjon og styring", "100-199"},
    {"barnehage", "Barnehage", "201 211 221"},
    {"grunnskole", "Grunnskole", "202 213 215 222-223"},
    {"barnevern", "Barnevern", "244 251-252"},
    {"helse", "Helsetjenester", "232-233 241"},
    {"omsorg", "Helse- og omsorgstjenester", "234 253-258 261"},
    {"sosial", "Sosiale tjenester", "242-243 273 275-276 281"},
    {"bolig", "Bolig", "265 283 315"},
    {"kultur", "Kultur og idrett", "231 370-386"},
    {"plan-miljo", "Plan, byggesak, kulturminner, natur og nærmiljø", "301-303 335 360-365"},
    {"naring", "Næring og landbruk", "320-329"},
    {"samferdsel", "Samferdsel", "330-332"},
    {"brann", "Brann og ulykkesvern", "338-339"},
    {"var", "Vann, avløp og avfall", "340-355"},
    {"kirke", "Tro og livssyn, gravplasser", "390-393"},
    {"annet", "Andre tjenester", "285 290"},
    {"skatt", "Skatt på inntekt og formue", "800"},
    {"rammetilskudd", "Rammetilskudd og andre generelle statstilskudd", "840-850"},
    {"finans", "Renter, avdrag og avskrivninger", "860-870"},
    {"avsetninger", "Interne finansieringstransaksjoner og årsoppgjør", "880-899"},
};

}  // namespace

std::string_view function_name(std::string_view function) {
  for (const Function& each : functions) {
    if (each.code == function) return each.name;
  }
  return {};
}

std::span<const ServiceArea> service_areas() { return areas; }

}  // namespace planverk::exchange::ledger
