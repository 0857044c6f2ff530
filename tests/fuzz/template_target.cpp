/// A file of an organisation's template folder on any bytes: labels, a kind or views, told by their root. The folder is
/// checked and compiled over the built-in files; what can be compiled prints two plans, with findings where the
/// template is at fault, and always comes to an end. Of files that are no XML, which end at their first reader, one in
/// sixteen goes that way: all the others would read the built-in files for nothing.
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "figures/figures.h"
#include "fuzz.h"
#include "plan/variant.h"
#include "template/template.h"
#include "xml/reader.h"

namespace {

using namespace planverk;
using fuzz::require;

constexpr std::string_view plan_text = R"(<planData version="1" lang="sv" asOf="2026-11-21">
<body id="b" name="Barn- och utbildningsnämnden" type="board" deciding="true"/><role id="r" title="Rektor"/>
<area id="e" name="Ekonomi"/><process code="1.1" name="Inköp" area="e"/>
<risk id="r1" no="1" process="1.1" likelihood="3" consequence="4"><title>Fel pris</title><effect>Dyrt</effect></risk>
<risk id="r2" no="2" process="1.1" likelihood="1" consequence="2"><title>Sen order</title><effect>Brist</effect></risk>
<document id="d" kind="internalControlPlan" title="Plan" status="draft" body="b" date="2026-11-01">
<section title="Risker"><p>Ett <b>två</b> <ref to="r1"/></p><riskMatrix/><riskTable/></section></document>
<document id="e2" kind="operationalPlan" title="T" status="draft" body="b" date="2026-01-01"><section title="S"><p>Ett</p>
<list><item><p>Två</p></item></list></section></document></planData>)";

/// An empty folder on disk with one file name in it; its bytes come from the given files.
class OverlayFolders {
 public:
  OverlayFolders() : root_(std::filesystem::temp_directory_path() / "planverk-fuzz-XXXXXX") {
    std::string name = root_.string();
    require(::mkdtemp(name.data()) != nullptr);
    root_ = name;
    for (const std::string_view path : {"kinds/report.xml", "views/risks.xml", "labels/sv.xml"}) {
      const std::filesystem::path file = of(path) / path;
      std::filesystem::create_directories(file.parent_path());
      std::ofstream(file).put(' ');
    }
  }
  ~OverlayFolders() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }
  OverlayFolders(const OverlayFolders&) = delete;
  OverlayFolders& operator=(const OverlayFolders&) = delete;

  [[nodiscard]] std::filesystem::path of(std::string_view path) const { return root_ / path.substr(0, path.find('/')); }

 private:
  std::filesystem::path root_;
};

std::string_view path_of(std::string_view text) {
  if (text.find("<labels") != std::string_view::npos) return "labels/sv.xml";
  if (text.find("<t:kind") != std::string_view::npos) return "kinds/report.xml";
  return "views/risks.xml";
}

void print(templates::Composer& composer, const templates::Files& files, fuzz::GivenFile& given) {
  Sources sources(files.sources());
  Diagnostics reading;
  const auto tree = xml::parse(sources, sources.add("plan.xml", std::string(plan_text)), Limits{}, reading);
  require(tree.has_value());
  Limits limits;
  limits.nodes = 100'000;
  limits.rows = 1000;
  const plan::Kinds kinds = templates::read_kinds(files);
  for (const std::string& id : plan::document_ids(*tree)) {
    Diagnostics found;
    plan::Selection selection;
    selection.document = id;
    auto variant =
        plan::make_variant(*tree, plan::Directory(*tree), sources, kinds, language::built_in(), selection, found);
    require(variant.has_value());
    figures::compute(*variant, sources, {}, found);
    const plan::DocumentFacts facts = plan::document_facts(*variant);
    const std::string root = ".";
    const templates::Composer::Reach reach{limits, given, root, sources};
    const auto names = composer.name({*variant, facts}, {}, reach, found);
    require(names.has_value() || found.blocked());
    if (!names) continue;
    const auto document = composer.compose({*variant, facts}, *names, {}, reach, found);
    require(document.has_value() || found.blocked());
  }
}

bool is_xml(const std::string& text) {
  Sources sources;
  Diagnostics found;
  return xml::parse(sources, sources.add("given.xml", text), Limits{}, found).has_value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const OverlayFolders folders;
  const std::string text(fuzz::text_of(data, size));
  if (size % 16 != 0 && !is_xml(text)) return 0;
  const std::string path(path_of(text));
  fuzz::GivenFile given(path, text);
  templates::Files files;
  require(files.overlay(given, folders.of(path).string()).has_value());
  Diagnostics found;
  templates::check_overlay(files, found);
  fuzz::require_places(found, *files.sources());
  Diagnostics compiling;
  if (auto composer = templates::Composer::compile(files, compiling)) print(*composer, files, given);
  return 0;
}
