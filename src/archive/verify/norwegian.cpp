// Messages of Fiks Arkiv and extracts of Noark 5: what they tell of files, and the demands of Noark 5 (6.4) that a
// program can judge by the package alone.
#include <algorithm>
#include <charconv>
#include <set>

#include "verify/told.h"

namespace planverk::archive {

namespace {

constexpr std::string_view folder = "avleveringspakke/";

std::optional<std::uint64_t> number_in(const std::string& text) {
  std::uint64_t value = 0;
  const char* end = text.data() + text.size();
  if (text.empty() || std::from_chars(text.data(), end, value) != std::from_chars_result{end, std::errc{}})
    return std::nullopt;
  return value;
}

/// The files of an XML file's `dokumentobjekt`, whose references start in `base`. Gives how many there are.
std::size_t expect_objects(Reader& reader, const Table& table, const std::string& base, std::string_view clause) {
  std::size_t count = 0;
  std::set<std::string> seen;
  each_below(table.tree.root(), [&](xml::Node node) {
    if (local(node.name()) != "dokumentobjekt") return;
    ++count;
    const Span at = table.tree.span(node);
    const std::string reference = child_text(node, "referanseDokumentfil");
    const auto place = place_of(base, reference);
    if (!place || (!base.empty() && !place->starts_with(base))) {
      reader.report(at, "outside").with("clause", std::string(clause)).with("path", reference);
      return;
    }
    if (!seen.insert(*place).second)
      reader.report(at, "file-twice").with("clause", std::string(clause)).with("path", *place);
    for (const std::string_view name : {"sjekksum", "sjekksumAlgoritme", "filstoerrelse", "format"}) {
      if (child_text(node, name).empty())
        reader.report(at, "child")
            .with("clause", "6.4.41")
            .with("element", "dokumentobjekt")
            .with("name", std::string(name));
    }
    reader.expect({*place, child_text(node, "sjekksumAlgoritme"), child_text(node, "sjekksum"),
                   number_in(child_text(node, "filstoerrelse")), at});
  });
  return count;
}

/// systemID once each (6.4.26), nothing empty (6.4.5).
void judge_elements(Reader& reader, const Table& table) {
  std::set<std::string> ids;
  each_below(table.tree.root(), [&](xml::Node node) {
    const Span at = table.tree.span(node);
    if (!node.first_child())
      reader.report(at, "empty").with("clause", "6.4.5").with("name", std::string(local(node.name())));
    if (local(node.name()) != "systemID" || local(node.parent().name()).starts_with("referanse")) return;
    const std::string id = node.text();
    if (!ids.insert(id).second) reader.report(at, "id-twice").with("clause", "6.4.26").with("id", id);
  });
}

/// A property's value by the names on the way to it.
std::string property_of(xml::Node properties, std::initializer_list<std::string_view> way) {
  xml::Node at = properties;
  for (const std::string_view name : way) {
    xml::Node next;
    child_of(at, "properties").each_element([&](xml::Node each) {
      if (!next && each.get("name") == name) next = each;
    });
    at = next;
  }
  return child_text(at, "value");
}

class ExtractReader {
 public:
  explicit ExtractReader(Reader& reader) : reader_(reader) {}

  void read() {
    for (const std::string_view each :
         {"README.txt", "avleveringspakke/arkivuttrekk.xml", "avleveringspakke/addml.xsd"})
      reader_.allow(std::string(each));
    const auto about = reader_.open("avleveringspakke/arkivuttrekk.xml");
    const auto structure = reader_.open("avleveringspakke/arkivstruktur.xml");
    for (const std::string_view name : {"arkivuttrekk.xml", "arkivstruktur.xml", "endringslogg.xml"}) {
      if (!reader_.has(std::string(folder) + std::string(name)))
        reader_.report(reader_.whole(), "table").with("clause", "6.4.15").with("name", std::string(name));
    }
    std::size_t files = 0;
    if (structure) {
      judge_elements(reader_, *structure);
      judge_status(*structure);
      files = expect_objects(reader_, *structure, std::string(folder), "6.4.40");
    }
    if (about) read_description(*about, structure ? &*structure : nullptr, files);
  }

 private:
  void judge_status(const Table& table) {
    each_below(table.tree.root(), [&](xml::Node node) {
      if (local(node.name()) == "dokumentstatus" && node.text() != "Dokumentet er ferdigstilt")
        reader_.report(table.tree.span(node), "status").with("clause", "M054").with("found", node.text());
    });
  }

  void read_description(const Table& table, const Table* structure, std::size_t files) {
    each_below(table.tree.root(), [&](xml::Node node) {
      if (local(node.name()) == "property" && node.get("name") == "file") expect_file(table, node);
      if (local(node.name()) == "property" && node.get("name") == "antallDokumentfiler")
        compare(table, node, child_text(node, "value"), files, "DOKUMENT");
      if (structure != nullptr && local(node.name()) == "dataObject" && node.get("name") == "arkivstruktur")
        compare_counts(table, node, *structure);
    });
  }

  void expect_file(const Table& table, xml::Node node) {
    const std::string name = property_of(node, {"name"});
    const auto place = place_of(std::string(folder), name);
    if (!place) {
      reader_.report(table.tree.span(node), "outside").with("clause", "6.4.22").with("path", name);
      return;
    }
    Expected out{*place,
                 property_of(node, {"checksum", "algorithm"}),
                 property_of(node, {"checksum", "value"}),
                 {},
                 table.tree.span(node)};
    if (!out.checksum.empty()) reader_.expect(std::move(out));  // a schema is told of once with its checksum
  }

  void compare(const Table& table, xml::Node node, const std::string& stated, std::size_t counted,
               std::string_view of) {
    if (number_in(stated) == counted) return;
    reader_.report(table.tree.span(node), "count")
        .with("clause", "6.4.22")
        .with("name", std::string(of))
        .with("stated", stated)
        .with("counted", std::to_string(counted));
  }

  void compare_counts(const Table& table, xml::Node object, const Table& structure) {
    each_below(object, [&](xml::Node node) {
      if (local(node.name()) != "property" || node.get("name") != "numberOfOccurrences") return;
      const std::string name = child_text(node, "value");
      std::size_t counted = 0;
      each_below(structure.tree.root(), [&](xml::Node each) { counted += local(each.name()) == name ? 1U : 0U; });
      compare(table, node, property_of(node, {"value"}), counted, name);
    });
  }

  Reader& reader_;
};

}  // namespace

void read_noark(Reader& reader) {
  ExtractReader(reader).read();
}

void read_arkivmelding(Reader& reader) {
  reader.allow("README.txt");
  for (const Entry& each : reader.contents().entries) {
    if (each.path.starts_with("schemas/")) reader.allow(each.path);
    if (!each.path.ends_with("arkivmelding.xml")) continue;
    reader.allow(each.path);
    const auto table = reader.open(each.path);
    if (!table) continue;
    judge_elements(reader, *table);
    const std::size_t files = expect_objects(reader, *table, table->folder, "arkivmelding.opprett");
    const xml::Node count = child_of(table->tree.root(), "antallFiler");
    if (!count || number_in(count.text()) != files) {
      reader.report(table->tree.span(count ? count : table->tree.root()), "count")
          .with("clause", "arkivmelding.opprett")
          .with("name", "antallFiler")
          .with("stated", count ? count.text() : "")
          .with("counted", std::to_string(files));
    }
  }
}

}  // namespace planverk::archive
