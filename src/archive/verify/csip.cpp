// METS of E-ARK CSIP 2.1.0 and 2.2.0: what it tells of files, and its requirements that a program can judge by the
// package alone. Clauses are the ids of the specification (https://earkcsip.dilcis.eu, 5 and 4.2; SIP of
// https://earksip.dilcis.eu).
#include <charconv>
#include <set>

#include "verify/told.h"

namespace planverk::archive {

namespace {

struct Demand {
  std::string_view attribute, clause;
};

class MetsReader {
 public:
  MetsReader(Reader& reader, const Table& table, bool root) : reader_(reader), table_(table), root_(root) {}

  void read(std::vector<std::string>& representations) {
    const xml::Node mets = table_.tree.root();
    if (local(mets.name()) != "mets") {
      reader_.report(table_.tree.span(mets), "element").with("clause", "CSIP1000").with("name", "mets");
      return;
    }
    read_head(mets);
    read_ids(mets);
    each_below(mets, [&](xml::Node node) { read_node(node, representations); });
    read_references(mets);
    if (root_) read_groups(mets);
    read_map(mets);
  }

 private:
  [[nodiscard]] Span at(xml::Node node) const { return table_.tree.span(node); }

  void demand(xml::Node node, std::initializer_list<Demand> demands) {
    for (const Demand& each : demands) {
      if (value_of(node, each.attribute).empty())
        reader_.report(at(node), "attribute")
            .with("clause", std::string(each.clause))
            .with("element", std::string(local(node.name())))
            .with("name", std::string(each.attribute));
    }
  }

  void read_head(xml::Node mets) {
    demand(mets, {{"OBJID", "CSIP1"}, {"TYPE", "CSIP2"}, {"PROFILE", "CSIP6"}});
    const std::string_view objid = value_of(mets, "OBJID");
    const std::string expected = root_ ? reader_.contents().root : folder_name();
    if (!objid.empty() && objid != expected)
      reader_.report(table_.tree.span(mets, "OBJID", reader_.sources()), "objid")
          .with("clause", "CSIPSTR2")
          .with("found", std::string(objid))
          .with("folder", expected);
    const xml::Node header = child_of(mets, "metsHdr");
    if (!header) {
      reader_.report(at(mets), "element").with("clause", "CSIP117").with("name", "metsHdr");
      return;
    }
    demand(header, {{"CREATEDATE", "CSIP7"}, {"OAISPACKAGETYPE", "CSIP9"}});
    bool software = false;
    header.each_element([&](xml::Node agent) {
      software = software || (value_of(agent, "ROLE") == "CREATOR" && value_of(agent, "OTHERTYPE") == "SOFTWARE" &&
                              !child_text(agent, "name").empty());
    });
    if (!software) reader_.report(at(header), "agent").with("clause", "CSIP10");
  }

  [[nodiscard]] std::string folder_name() const {
    const std::string folder = table_.folder.substr(0, table_.folder.size() - 1);
    return folder.substr(folder.rfind('/') + 1);
  }

  void read_ids(xml::Node mets) {
    each_below(mets, [&](xml::Node node) {
      const std::string id(node.get("ID"));
      if (!id.empty() && !ids_.insert(id).second)
        reader_.report(at(node), "id-twice").with("clause", "XML 1.0, 3.3.1").with("id", id);
    });
  }

  void read_node(xml::Node node, std::vector<std::string>& representations) {
    const std::string_view name = local(node.name());
    if (name == "mdRef") {
      demand(node, {{"LOCTYPE", "CSIP22"},
                    {"type", "CSIP23"},
                    {"href", "CSIP24"},
                    {"MDTYPE", "CSIP25"},
                    {"MIMETYPE", "CSIP26"},
                    {"SIZE", "CSIP27"},
                    {"CREATED", "CSIP28"},
                    {"CHECKSUM", "CSIP29"},
                    {"CHECKSUMTYPE", "CSIP30"}});
      expect(node, value_of(node, "href"));
    } else if (name == "file") {
      demand(node, {{"ID", "CSIP67"},
                    {"MIMETYPE", "CSIP68"},
                    {"SIZE", "CSIP69"},
                    {"CREATED", "CSIP70"},
                    {"CHECKSUM", "CSIP71"},
                    {"CHECKSUMTYPE", "CSIP72"}});
      const xml::Node place = child_of(node, "FLocat");
      if (!place) {
        reader_.report(at(node), "element").with("clause", "CSIP76").with("name", "FLocat");
        return;
      }
      demand(place, {{"LOCTYPE", "CSIP77"}, {"type", "CSIP78"}, {"href", "CSIP79"}});
      expect(node, value_of(place, "href"));
    } else if (name == "fileGrp") {
      demand(node, {{"ID", "CSIP65"}, {"USE", "CSIP64"}});
    } else if (name == "mptr") {
      demand(node, {{"LOCTYPE", "CSIP112"}, {"type", "CSIP111"}, {"href", "CSIP110"}});
      const auto place = place_of(table_.folder, value_of(node, "href"));
      if (!place || !reader_.has(*place)) {
        reader_.report(at(node), "pointer").with("clause", "CSIP110").with("path", std::string(value_of(node, "href")));
      } else {
        representations.push_back(*place);
      }
    }
  }

  void expect(xml::Node node, std::string_view reference) {
    if (reference.empty()) return;
    const auto place = place_of(table_.folder, reference);
    if (!place) {
      reader_.report(at(node), "outside").with("clause", "CSIP79").with("path", std::string(reference));
      return;
    }
    Expected out{
        *place, std::string(value_of(node, "CHECKSUMTYPE")), std::string(value_of(node, "CHECKSUM")), {}, at(node)};
    const std::string_view size = value_of(node, "SIZE");
    std::uint64_t bytes = 0;
    if (std::from_chars(size.data(), size.data() + size.size(), bytes) ==
        std::from_chars_result{size.data() + size.size(), std::errc{}})
      out.bytes = bytes;
    reader_.expect(std::move(out));
  }

  /// Lists of ids lead to elements of the same file.
  void read_references(xml::Node mets) {
    each_below(mets, [&](xml::Node node) {
      for (const std::string_view name : {"FILEID", "ADMID", "DMDID"}) {
        const std::string list(node.get(name));
        for (std::size_t begin = 0; begin < list.size();) {
          const std::size_t end = std::min(list.find(' ', begin), list.size());
          const std::string id = list.substr(begin, end - begin);
          begin = end + 1;
          if (!id.empty() && !ids_.contains(id))
            reader_.report(at(node), "reference").with("clause", "XML 1.0, 3.3.1").with("id", id);
        }
      }
    });
  }

  void read_groups(xml::Node mets) {
    const xml::Node section = child_of(mets, "fileSec");
    for (const auto& [use, clause] : {std::pair("Documentation", "CSIP60"), std::pair("Schemas", "CSIP113"),
                                      std::pair("Representations", "CSIP114")}) {
      bool found = false;
      section.each_element([&, use = std::string_view(use)](xml::Node group) {
        found = found || value_of(group, "USE").starts_with(use);
      });
      if (found) continue;
      const bool schemas = std::string_view(use) == "Schemas";
      Diagnostic& finding = reader_.report(at(section ? section : mets), schemas ? "schemas" : "group")
                                .with("clause", clause)
                                .with("name", use);
      // Whoever receives the package may add them.
      if (schemas) finding.mend("schemas").severity = Severity::warning;
    }
  }

  void read_map(xml::Node mets) {
    bool found = false;
    mets.each_element([&](xml::Node map) {
      found = found || (local(map.name()) == "structMap" && value_of(map, "TYPE") == "PHYSICAL" &&
                        value_of(map, "LABEL") == "CSIP" && child_of(map, "div"));
    });
    if (!found) reader_.report(at(mets), "map").with("clause", "CSIP80");
  }

  Reader& reader_;
  const Table& table_;
  const bool root_;
  std::set<std::string> ids_;
};

}  // namespace

void read_csip(Reader& reader) {
  reader.allow("METS.xml");
  const auto root = reader.open("METS.xml");
  if (!root) {
    if (!reader.has("METS.xml"))
      reader.report(reader.whole(), "table").with("clause", "CSIPSTR4").with("name", "METS.xml");
    return;
  }
  std::vector<std::string> open;
  MetsReader(reader, *root, true).read(open);
  std::set<std::string> read;
  for (std::size_t i = 0; i < open.size(); ++i) {  // those of a representation may point on
    if (!read.insert(open[i]).second) continue;
    if (const auto table = reader.open(open[i])) MetsReader(reader, *table, false).read(open);
  }
}

}  // namespace planverk::archive
