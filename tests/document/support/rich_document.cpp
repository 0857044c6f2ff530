#include <string>

#include "document/drawing.h"
#include "support/fixed_drawing.h"
#include "support/sample_document.h"

namespace planverk::test {

using document::Align;
using document::Document;
using document::Drawing;
using document::Kind;
using document::Marker;
using document::NodeId;
using document::Scope;
using document::Series;
using document::Style;
using document::Symbol;
using document::Tree;

namespace {

class RichDocument {
 public:
  RichDocument() : write_(document_.tree) {}

  Document make() {
    identity();
    cover();
    document_.tree.add(Tree::root(), Kind::contents);
    proposal();
    introduction();
    risks();
    follow_up();
    changes();
    annex();
    signatures();
    return std::move(document_);
  }

 private:
  void identity() {
    document_.words = swedish_words();
    document::Identity& identity = document_.identity;
    identity.title = "Internkontrollplan 2026";
    identity.subtitle = "Kommunstyrelsen & förvaltningen";
    identity.kind = "internalControlPlan";
    identity.kind_label = "Internkontrollplan";
    identity.organisation = "Strandvika kommun";
    identity.body = "Kommunstyrelsen";
    identity.author = "Kommunstyrelsen";
    identity.registry_number = "KS 2025/0412";
    identity.status = "draft";
    identity.date = Date::parse("2025-11-26");
    identity.language = "sv-SE";
    identity.file_stem = "kommunstyrelsen-2025-11-26-internkontrollplan";
    identity.draft_mark = true;
    identity.draft_word = "UTKAST";
  }

  void cover() {
    const NodeId cover = write_.add(Tree::root(), Kind::cover);
    write_.styled(cover, Kind::paragraph, Style::named("cover-body"), "Kommunstyrelsen");
    write_.styled(cover, Kind::heading, Style::title, "Internkontrollplan 2026");
    write_.styled(cover, Kind::paragraph, Style::named("subtitle"),
                  "Risker, åtgärder och kontroller för kommunstyrelsen och dess förvaltning.");
    const NodeId facts = write_.styled(cover, Kind::table, Style::named("facts"));
    const NodeId body = write_.add(facts, Kind::table_body);
    const auto fact = [&](std::string_view name, std::string_view value) {
      const NodeId row = write_.add(body, Kind::row);
      write_.edit(write_.add(row, Kind::header, name)).scope = Scope::row;
      write_.add(row, Kind::cell, value);
    };
    fact("Beslutas av", "Kommunstyrelsen 2025-12-03");
    fact("Gäller", "2026");
    fact("Diarienummer", "KS 2025/0412");
  }

  void proposal() {
    const NodeId box = write_.styled(Tree::root(), Kind::callout, Style::named("decision"));
    const NodeId title = write_.add(box, Kind::heading, "Förslag till beslut");
    write_.edit(title).unlisted = true;
    const NodeId list = write_.add(box, Kind::list);
    write_.edit(list).marker = Marker::decimal;
    write_.add(list, Kind::item, "Kommunstyrelsen antar internkontrollplanen för 2026.");
    const NodeId second = write_.add(list, Kind::item, "Kommundirektören får i uppdrag att");
    const NodeId nested = write_.add(second, Kind::list);
    write_.edit(nested).marker = Marker::decimal;
    write_.add(nested, Kind::item, "följa upp åtgärderna varje tertial,");
    write_.add(nested, Kind::item, "återkomma i februari 2027.");
  }

  void introduction() {
    const NodeId section = write_.section(Tree::root(), "Inledning", "inledning");
    write_.styled(section, Kind::paragraph, Style::named("lead"),
                  "Planen visar vilka risker som kommunstyrelsen ser under 2026 och vad som görs åt dem.");
    const NodeId p = write_.add(section, Kind::paragraph, "Riskerna står i ");
    write_.reference(p, "risktabell");
    write_.text(p, " och ");
    write_.reference(p, "matris");
    write_.text(p, "; hur de bedöms står i ");
    write_.reference(p, "urval");
    write_.text(p, ".");
    const NodeId note = write_.add(p, Kind::note, "Bedömningen gjordes av ledningsgruppen den 14 oktober 2025");
    write_.add(note, Kind::emphasis, " utan underlag från bolagen");
    write_.text(note, ".");
    write_.text(p, " Metoden är ");
    const NodeId short_form = write_.add(p, Kind::abbreviation, "KLASSA");
    write_.edit(short_form).said = "klassificeringsstruktur för kommunal verksamhet";
    write_.text(p, ", beskriven på ");
    const NodeId link = write_.add(p, Kind::link, "kommunens webbplats");
    write_.edit(link).href = "https://strandvika.example/plan?år=2026&del=1";
    write_.text(p, ". Den norska förlagan heter ");
    const NodeId foreign = write_.add(p, Kind::foreign, "Veileder i internkontroll");
    write_.edit(foreign).lang = "nb-NO";
    write_.text(p, ".");
    const NodeId quote = write_.add(section, Kind::quote);
    write_.add(quote, Kind::paragraph, "”Varje nämnd ska se till att den interna kontrollen är tillräcklig.”");
    write_.styled(quote, Kind::paragraph, Style::named("source"), "Kommunallagen 6 kap. 6 §");
    const NodeId list = write_.add(section, Kind::list);
    const NodeId first = write_.add(list, Kind::item);
    write_.add(first, Kind::strong, "Risk:");
    write_.text(first, " en händelse som hindrar att målen nås.");
    const NodeId inner = write_.add(first, Kind::list);
    write_.edit(inner).marker = Marker::dash;
    write_.add(inner, Kind::item, "inom verksamheten,");
    write_.add(inner, Kind::item, "utanför den.");
    write_.add(list, Kind::item, "Åtgärd: det som görs för att risken ska minska.");
    const NodeId columns = write_.styled(section, Kind::columns, Style::named("side-by-side"));
    write_.edit(columns).columns = {{.share = 3}, {.share = 2}};
    write_.add(write_.add(columns, Kind::column), Kind::paragraph, "Vänster spalt läses först.");
    write_.add(write_.add(columns, Kind::column), Kind::paragraph, "Höger spalt läses sedan.");
  }

  void risks() {
    const NodeId section = write_.section(Tree::root(), "Urval av risker", "urval");
    write_.edit(section).break_before = document::BreakBefore::page;
    write_.add(section, Kind::paragraph,
               "Varje risk bedöms på två skalor från 1 till 4. Riskvärdet är produkten av de två.");
    const NodeId first = write_.section(section, "Riskmatris");
    matrix(first);
    const NodeId second = write_.section(section, "Riskförteckning");
    risk_table(second);
  }

  void matrix(NodeId section) {
    const NodeId table = write_.styled(section, Kind::table, Style::named("matrix"));
    write_.edit(table).id = "matris";
    write_.edit(write_.add(table, Kind::side_title, "Sannolikhet")).towards = document::Side::start;
    write_.edit(write_.add(table, Kind::foot_title, "Konsekvens")).towards = document::Side::end;
    const NodeId caption = write_.add(table, Kind::caption, "Siffrorna i ringarna är riskernas nummer. ");
    write_.edit(caption).as_figure = true;
    const NodeId badge = write_.add(caption, Kind::badge, "12–16");
    write_.edit(badge).fill = Ink::band4;
    write_.text(caption, " mycket hög");
    const NodeId below = write_.add(table, Kind::table_head);
    write_.edit(below).side = document::Side::end;
    const NodeId heads = write_.add(below, Kind::row);
    write_.add(heads, Kind::cell);
    static constexpr std::string_view consequences[] = {"1 Försumbar", "2 Lindrig", "3 Kännbar", "4 Allvarlig"};
    for (const std::string_view drawn : consequences) {
      const NodeId head = write_.add(heads, Kind::header);
      write_.edit(head).scope = Scope::column;
      write_.said(head, "Konsekvens " + std::string(drawn.substr(0, 1)) + ", " + std::string(drawn.substr(2)), drawn);
    }
    static constexpr std::string_view likelihoods[] = {"4 Sannolik", "3 Möjlig", "2 Mindre sannolik", "1 Osannolik"};
    const NodeId body = write_.add(table, Kind::table_body);
    for (int likelihood = 4; likelihood >= 1; --likelihood) {
      const NodeId row = write_.add(body, Kind::row);
      const NodeId head = write_.add(row, Kind::header);
      write_.edit(head).scope = Scope::row;
      const std::string_view drawn = likelihoods[4 - likelihood];
      write_.said(head, "Sannolikhet " + std::to_string(likelihood) + ", " + std::string(drawn.substr(2)), drawn);
      for (int consequence = 1; consequence <= 4; ++consequence)
        matrix_cell(row, likelihood * consequence, likelihood, consequence);
    }
  }

  void matrix_cell(NodeId row, int value, int likelihood, int consequence) {
    static constexpr std::string_view names[] = {"", "låg", "måttlig", "hög", "mycket hög"};
    const int band = value >= 12 ? 4 : value >= 8 ? 3 : value >= 4 ? 2 : 1;
    const NodeId cell = write_.add(row, Kind::cell);
    write_.edit(cell).fill = static_cast<Ink>(static_cast<int>(Ink::band1) + band - 1);
    write_.edit(cell).emphasised = band == 4;
    const std::string start = "Riskvärde " + std::to_string(value) + ", " + std::string(names[band]) + ": ";
    const bool nine = likelihood == 3 && consequence == 3;
    const bool twelve = likelihood == 4 && consequence == 3;
    write_.said(write_.add(cell, Kind::corner), start + (nine || twelve ? "risk " : "inga risker "),
                std::to_string(value));
    const auto id = [&](const std::string& number, bool last) {
      const NodeId reference = write_.reference(cell, "risk-" + number);
      write_.edit(reference).alt = "Risk " + number + ": en risk";
      if (last) {
        write_.add(reference, Kind::tag, number);
      } else {
        write_.add(write_.said(reference, number + ", ", ""), Kind::tag, number);
        write_.text(cell, " ");
      }
    };
    if (nine) id("2", false);
    if (nine || twelve) id(nine ? "9" : "7", true);
  }

  void risk_table(NodeId section) {
    const NodeId table = write_.styled(section, Kind::table, Style::named("register"));
    write_.edit(table).id = "risktabell";
    write_.edit(table).columns = {
        {.share = 24}, {.fit = true, .align = Align::end}, {.share = 50}, {.fit = true}, {.fit = true}};
    write_.add(table, Kind::caption, "Risker efter process enligt KLASSA 2");
    write_.column_heads(table, {"Process", "Nr", "Risk och konsekvens", "Riskvärde", "Hanteras"});
    const NodeId body = write_.add(table, Kind::table_body);
    risk_row(body, "2.3.2.2 Hantera kompetensförsörjning", 2, "2", "Medarbetare slutar", "Arbete blir liggande.", "9",
             3, "Ja");
    risk_row(body, "", 0, "9", "Brist på legitimerad personal", "Kvaliteten sjunker.", "9", 3, "Nej");
    risk_row(body, "2.3.4.4 Hantera krisstöd", 1, "7", "Krisplaner är inte uppdaterade",
             "Osäkerhet när något inträffar.", "12", 4, "");
    const NodeId note = write_.add(table, Kind::table_note, "Risk 9 bedöms på nytt i mars.");
    write_.edit(note).label = "*";
  }

  void risk_row(NodeId body, std::string_view process, int rows, std::string_view number, std::string_view title,
                std::string_view effect, std::string_view value, int band, std::string_view handled) {
    const NodeId row = write_.add(body, Kind::row);
    write_.edit(row).id = "risk-" + std::string(number);
    if (rows > 0) {
      const NodeId head = write_.add(row, Kind::header);
      write_.edit(head).scope = Scope::row;
      write_.edit(head).rows = rows;
      const std::size_t space = process.find(' ');
      write_.add(head, Kind::strong, process.substr(0, space));
      write_.add(head, Kind::line_break);
      write_.text(head, process.substr(space + 1));
    }
    write_.add(row, Kind::cell, number);
    const NodeId what = write_.add(row, Kind::cell);
    write_.add(what, Kind::strong, title);
    write_.add(what, Kind::line_break);
    write_.add(what, Kind::quiet, effect);
    write_.edit(write_.add(write_.add(row, Kind::cell), Kind::badge, value)).fill =
        static_cast<Ink>(static_cast<int>(Ink::band1) + band - 1);
    const NodeId last = write_.add(row, Kind::cell);
    if (handled.empty()) {
      write_.said(last, "inget värde", "–");
    } else {
      write_.text(last, handled);
    }
  }

  void follow_up() {
    const NodeId section = write_.section(Tree::root(), "Uppföljning", "uppfoljning");
    const NodeId p = write_.add(section, Kind::paragraph, "Läs först om ");
    write_.reference(p, "risk-7");
    write_.text(p, ", ");
    write_.reference(p, "stapel");
    write_.text(p, " och ");
    write_.reference(p, "bilaga-skala");
    write_.text(p, ".");
    const NodeId table = write_.styled(section, Kind::table, Style::named("budget"));
    write_.edit(table).columns = {{}, {.fit = true, .align = Align::decimal}, {.fit = true, .align = Align::decimal}};
    write_.add(table, Kind::caption, "Budget 2026, tkr (kostnader minus intäkter)");
    write_.column_heads(table, {"Kontoklass", "Budget", "Andel"});
    const NodeId body = write_.add(table, Kind::table_body);
    budget_row(body, "Intäkter", "0", "", Style::normal);
    budget_row(body, "Personalkostnader", "777", "65,8\u00A0%", Style::named("group"));
    budget_row(body, "Sammanträden", "723", "61,2\u00A0%", Style::named("sub"));
    budget_row(body, "Nettokostnad", "1\u00A0181", "100,0\u00A0%", Style::named("sum"));
    const NodeId answer = write_.add(section, Kind::paragraph, "Måluppfyllelse: ");
    write_.edit(write_.add(answer, Kind::symbol)).symbol = Symbol::partly;
    write_.text(answer, "Delvis");
    const NodeId figure = write_.add(section, Kind::figure);
    write_.edit(figure).id = "stapel";
    write_.edit(figure).alt = "Stapel: 3 av 5 mål är uppnådda, 1 delvis, 1 inte.";
    write_.edit(figure).drawing = bar();
    write_.add(figure, Kind::caption, "Nämndmålens bedömning per den 31 augusti 2026.");
    const NodeId picture = write_.add(section, Kind::figure);
    write_.edit(picture).alt = "En röd punkt.";
    write_.edit(picture).image = "punkt.png";
    document_.images["punkt.png"] = {.bytes = "\x89PNG\r\n\x1a\n", .jpeg = false, .width = 1, .height = 1};
    const NodeId warning = write_.styled(section, Kind::callout, Style::named("warning"));
    write_.add(warning, Kind::paragraph, "Två åtgärder är försenade.");
  }

  void budget_row(NodeId body, std::string_view label, std::string_view amount, std::string_view share, Style style) {
    const NodeId row = write_.styled(body, Kind::row, style);
    const NodeId head = write_.add(row, Kind::header, label);
    write_.edit(head).scope = Scope::row;
    if (style == Style::named("sub")) write_.edit(head).indent = 14_pt;
    write_.add(row, Kind::cell, amount);
    const NodeId cell = write_.add(row, Kind::cell);
    if (share.empty()) {
      write_.said(cell, "inget värde", "–");
    } else {
      write_.text(cell, share);
    }
  }

  static std::shared_ptr<const document::Drawable> bar() {
    Drawing drawing;
    drawing.width = 450_pt;
    drawing.height = 30_pt;
    drawing.items.emplace_back(document::rectangle({0_pt, 0_pt}, 270_pt, 30_pt, Ink::yes, Ink::outline, 0.6_pt));
    drawing.items.emplace_back(document::rectangle({270_pt, 0_pt}, 90_pt, 30_pt, Ink::paper, Ink::partly, 1_pt));
    drawing.items.emplace_back(document::rectangle({360_pt, 0_pt}, 90_pt, 30_pt, Ink::no, Ink::outline, 0.6_pt));
    const auto words = [&](Length x, std::string_view text, Ink ink) {
      drawing.items.emplace_back(
          document::DrawnText{{x, 19_pt}, std::string(text), 9_pt, Weight::semibold, Anchor::start, ink});
    };
    words(8_pt, "Ja 3 (60 %)", Ink::paper);
    words(278_pt, "Delvis 1 (20 %)", Ink::partly);
    words(368_pt, "Nej 1 (20 %)", Ink::paper);
    return fixed(std::move(drawing));
  }

  void changes() {
    const NodeId section = write_.section(Tree::root(), "Ändringar");
    const NodeId p = write_.add(section, Kind::paragraph, "Planen följs upp ");
    write_.add(p, Kind::deletion, "en gång om året");
    const NodeId insertion = write_.add(p, Kind::insertion, "varje ");
    write_.add(insertion, Kind::strong, "tertial");
    write_.text(p, " av ");
    write_.add(p, Kind::placeholder, "ansvarig chef");
    write_.text(p, ".");
    const NodeId norwegian = write_.section(section, "Sammendrag på norsk");
    write_.edit(norwegian).lang = "nb-NO";
    const NodeId words = write_.add(norwegian, Kind::paragraph, "Planen gjelder for 2026");
    write_.add(words, Kind::note, "Vedtatt av kommunestyret.");
    write_.text(words, ".");
  }

  void annex() {
    const NodeId annex = write_.section(Tree::root(), "Skala för bedömning", "bilaga-skala");
    write_.edit(annex).style = Style::named("annex");
    write_.edit(annex).series = Series::annexes;
    const NodeId list = write_.add(annex, Kind::list);
    write_.edit(list).marker = Marker::asterisk;
    write_.add(list, Kind::item, "1 betyder osannolik,");
    write_.add(list, Kind::item, "4 betyder sannolik.");
  }

  void signatures() {
    const NodeId columns = write_.styled(Tree::root(), Kind::columns, Style::named("signatures"));
    for (const std::string_view role : {"Kommundirektör", "Ekonomichef"}) {
      const NodeId column = write_.add(columns, Kind::column);
      write_.add(column, Kind::signature_line);
      write_.add(write_.add(column, Kind::paragraph), Kind::strong, role);
    }
    write_.styled(Tree::root(), Kind::paragraph, Style::named("electronic-approval"),
                  "Dokumentet är godkänt elektroniskt.");
  }

  Document document_;
  TreeWriter write_;
};

}  // namespace

Document rich_document() {
  return RichDocument().make();
}

}  // namespace planverk::test
