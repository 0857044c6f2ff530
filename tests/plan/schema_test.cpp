#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <unistd.h>

#include "mutation.h"
#include "plan/schema.h"
#include "plan_text.h"
#include "support/catch.h"

using namespace planverk;
using test::PlanText;

namespace {

namespace fs = std::filesystem;

/// Files for xmllint, gone when the test is.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("planverk-schema-" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string add(const std::string& name, const std::string& bytes) {
    const std::string file = (path_ / name).string();
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

std::string output_of(const std::string& command) {
  std::string text;
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[1 << 16];
  while (const std::size_t read = std::fread(buffer, 1, sizeof buffer, pipe)) text.append(buffer, read);
  ::pclose(pipe);
  return text;
}

/// xmllint's verdict on each file of the folder, by name; many files a process.
std::map<std::string, bool> verdicts(const Folder& folder) {
  const std::string text = output_of("cd '" + folder.path() +
                                     "' && find . -name '*.xml' -print0 | LC_ALL=C sort -z | LC_ALL=C xargs -0 -n 400 "
                                     "xmllint --nowarning --noout --schema plan.xsd 2>&1");
  std::map<std::string, bool> found;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = text.substr(begin, end - begin);
    begin = end + 1;
    if (!line.starts_with("./")) continue;
    const std::size_t space = line.find(' ');
    if (line.ends_with(" fails to validate")) found[line.substr(2, space - 2)] = false;
    if (line.ends_with(" validates")) found[line.substr(2, space - 2)] = true;
  }
  return found;
}

/// Ours. Limits are no matter of the schema.
bool shape_holds(const std::string& bytes) {
  PlanText plan(bytes);
  INFO(bytes.substr(0, 500));
  REQUIRE(plan.tree);
  plan.shape();
  return std::ranges::none_of(plan.found.all(), [](const Diagnostic& each) { return each.rule->slug != "limit"; });
}

/// Hand-made plans and every sample that the strict reader takes.
std::vector<std::string> plans() {
  std::vector<std::string> files{"tests/plan/data/every-element.xml", "tests/plan/data/references.xml"};
  if (fs::is_directory("samples")) {
    for (const auto& entry : fs::recursive_directory_iterator("samples")) {
      if (entry.path().extension() == ".xml") files.push_back(entry.path().string());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> all;
  for (const std::string& file : files) {
    std::string bytes = test::read_file(file);
    if (PlanText(bytes).tree) all.push_back(std::move(bytes));
  }
  return all;
}

struct Tried {
  std::string name;
  std::string change;
  bool ours;
};

void compare(const Folder& folder, const std::vector<Tried>& tried, std::size_t& refused) {
  const auto theirs = verdicts(folder);
  refused = 0;
  std::size_t different = 0;
  for (const Tried& each : tried) {
    const auto verdict = theirs.find(each.name);
    INFO(each.name << ": " << each.change);
    REQUIRE(verdict != theirs.end());
    if (!each.ours) ++refused;
    if (verdict->second == each.ours) continue;
    CHECK(verdict->second == each.ours);
    if (++different > 20) break;
  }
}

}  // namespace

TEST_CASE("plan: the published schema and the shape check agree on plans, samples and their mutations") {
  Folder folder;
  folder.add("plan.xsd", plan::to_xsd(test::built_in_kinds()));
  std::vector<Tried> tried;
  const auto attempt = [&](const std::string& bytes, const std::string& change) {
    const std::string name = std::to_string(tried.size()) + ".xml";
    folder.add(name, bytes);
    tried.push_back({name, change, shape_holds(bytes)});
  };
  const std::vector<std::string> bases = plans();
  for (const std::string& bytes : bases) attempt(bytes, "none");

  constexpr std::uint64_t seed = 20261121;
  constexpr std::size_t mutations = 800;
  INFO("seed " << seed);
  test::Mutator mutator(seed);
  for (std::size_t i = 0; i < mutations; ++i) {
    // The plan with every element is small and holds everything: half of the mutations are of it.
    const PlanText base(i % 2 == 0 ? test::read_file("tests/plan/data/every-element.xml") : bases[i % bases.size()]);
    test::Element root = test::Element::copy_of(base.tree->root());
    std::string change = mutator.change(root);
    if (i % 5 == 0) change += ", " + mutator.change(root);
    attempt(root.xml(), change);
  }
  std::size_t refused = 0;
  compare(folder, tried, refused);
  CHECK(refused * 2 >= tried.size());
  CHECK(refused < tried.size());
}

TEST_CASE("plan: the published schema and the shape check agree on the form of every type of value") {
  Folder folder;
  folder.add("plan.xsd", plan::to_xsd(test::built_in_kinds()));
  const PlanText base = PlanText::data("every-element.xml");
  const test::Element whole = test::Element::copy_of(base.tree->root());
  // One attribute of each type, twice where it may be required or not; found by walking with the types.
  std::vector<Tried> tried;
  std::set<std::pair<plan::ValueType, bool>> done;
  const auto visit = [&](const auto& self, const test::Element& element, std::vector<std::size_t> path,
                         const plan::ElementType& type) -> void {
    for (std::size_t a = 0; a < element.attributes.size(); ++a) {
      const plan::AttributeType* attribute = plan::find_attribute(type, element.attributes[a].first);
      REQUIRE(attribute != nullptr);
      if (!done.insert({attribute->type, attribute->required}).second) continue;
      for (const std::string& value : test::tricky_values()) {
        test::Element spoiled = whole;
        test::Element* at = &spoiled;
        for (const std::size_t step : path) at = &at->children[step];
        at->attributes[a].second = value;
        const std::string name = std::to_string(tried.size()) + ".xml";
        const std::string bytes = spoiled.xml();
        folder.add(name, bytes);
        tried.push_back(
            {name, std::string(type.type) + "/@" + std::string(attribute->name) + "=" + value, shape_holds(bytes)});
      }
    }
    for (std::size_t c = 0; c < element.children.size(); ++c) {
      if (element.children[c].name.empty()) continue;
      std::vector<std::size_t> below = path;
      below.push_back(c);
      self(self, element.children[c], below, *plan::child_type(type, element.children[c].name));
    }
  };
  visit(visit, whole, {}, plan::root_type());
  CHECK(done.size() >= 20);
  std::size_t refused = 0;
  compare(folder, tried, refused);
  CHECK(refused * 2 >= tried.size());
}

TEST_CASE("plan: the schema documents every attribute and every value, values in the words asked for") {
  const auto words = [](std::string_view attribute, std::string_view code) {
    return attribute == "status" && code == "draft" ? std::string("utkast") : std::string();
  };
  const PlanText schema(plan::to_xsd(test::built_in_kinds(), words, "sv"));
  REQUIRE(schema.tree);
  std::size_t attributes = 0;
  std::size_t values = 0;
  std::size_t drafts = 0;
  const auto visit = [&](const auto& self, xml::Node node) -> void {
    const bool value = node.name() == "xs:enumeration";
    if (value || node.name() == "xs:attribute" || node.name() == "xs:complexType") {
      const xml::Node text = node.first_child("xs:annotation").first_child("xs:documentation");
      INFO(node.name() << " " << node.get("name") << node.get("value"));
      CHECK_FALSE(text.text().empty());
      CHECK(text.get("xml:lang") == (value ? "sv" : "en"));
      if (text.text() == "utkast") ++drafts;
      attributes += value ? 0 : 1;
      values += value ? 1 : 0;
    }
    node.each_element([&](xml::Node child) { self(self, child); });
  };
  visit(visit, schema.tree->root());
  CHECK(attributes > 500);
  CHECK(values > 400);
  CHECK(drafts == 1);
}

TEST_CASE("plan: the plan with every element has every element") {
  const PlanText whole = PlanText::data("every-element.xml");
  std::set<const plan::ElementType*> seen;
  const auto visit = [&](const auto& self, xml::Node node, const plan::ElementType& type) -> void {
    seen.insert(&type);
    node.each_element([&](xml::Node child) { self(self, child, *plan::child_type(type, child.name())); });
  };
  visit(visit, whole.tree->root(), plan::root_type());
  for (const plan::ElementType& type : plan::element_types()) {
    INFO(type.type);
    CHECK(seen.contains(&type));
  }
}

TEST_CASE("plan: the schema is well-formed and its reference page names everything") {
  const PlanText schema(plan::to_xsd(test::built_in_kinds()));
  REQUIRE(schema.tree);
  const std::string page = plan::to_markdown(test::built_in_kinds());
  for (const plan::ElementType& type : plan::element_types()) {
    INFO(type.type);
    CHECK(page.find("<a id=\"" + std::string(type.type) + "\"></a>") != std::string::npos);
    for (const plan::AttributeType& attribute : type.attributes) {
      CHECK(page.find("| `" + std::string(attribute.name) + "` | ") != std::string::npos);
    }
  }
  // Every row of every table has as many cells as its head.
  std::size_t cells = 0;
  std::size_t begin = 0;
  while (begin < page.size()) {
    const std::size_t end = page.find('\n', begin);
    const std::string line = page.substr(begin, end - begin);
    begin = end + 1;
    const auto bars = static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
    if (!line.starts_with('|'))
      cells = 0;
    else if (cells == 0)
      cells = bars;
    else
      CHECK(bars == cells);
  }
}
