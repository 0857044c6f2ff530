#include "importing.h"

#include <algorithm>
#include <cctype>
#include <utility>
#include <vector>

#include "plan/vocabulary.h"
#include "support/catch.h"
#include "support/kinds.h"
#include "template/template.h"
#include "word/reader.h"
#include "xml/reader.h"

namespace planverk::test {

namespace {

const templates::Files& built_in() {
  static const templates::Files files;
  return files;
}

}  // namespace

std::string empty_plan(const std::string& language) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<planData version=\"1\" lang=\"" + language +
         "\" asOf=\"2026-09-20\">\n</planData>\n";
}

Importing::Importing(const std::string& name, std::string plan_bytes, const Options& chosen)
    : before(plan_bytes), files(std::move(plan_bytes)) {
  static const Limits limits;
  auto opened = edit::Manuscript::open(files, "plan.xml", ".", limits, found);
  REQUIRE(opened.has_value());
  REQUIRE(opened->has_value());
  plan = *std::move(*opened);
  auto map = exchange::ImportMap::open(files, "", sources, limits, found);
  REQUIRE(map.has_value());
  REQUIRE(map->has_value());
  exchange::ReadOptions options;
  options.document = chosen.document;
  options.kind = chosen.kind;
  const language::Pack& pack = built_in().languages().of(Language("nb"));
  const exchange::Surroundings around{sources, built_in(), built_in_kinds(), pack,    Language("nb"),
                                      *plan,   false,      limits,           options, **map};
  reading = exchange::read_word({name, word_file(name)}, around, found);
}

std::string Importing::apply() {
  Diagnostics refused;
  const auto undo = plan->apply(comparison().operations, refused);
  for (const Diagnostic& each : refused.all()) {
    std::string line = each.message.key;
    for (const auto& [key, value] : each.message.values) line += " " + key + "=" + value;
    UNSCOPED_INFO(line);
  }
  REQUIRE(undo.has_value());
  for (const edit::Manuscript::File& file : plan->files()) {
    if (file.path.ends_with("plan.xml")) return file.bytes;
  }
  return {};
}

std::string errors_of(const std::string& bytes) {
  Sources sources;
  Diagnostics found;
  const Limits limits;
  const FileId file = sources.add("plan.xml", bytes);
  const auto tree = xml::parse(sources, file, limits, found);
  if (tree && plan::check_shape(*tree, sources, built_in_kinds(), limits, found))
    plan::check_references(*tree, sources, limits, found);
  std::string out;
  for (const Diagnostic& each : found.all()) {
    out += each.message.key;
    for (const auto& [key, value] : each.message.values) out += " " + key + "=" + value;
    out += "\n";
  }
  return out;
}

std::string bag_of_words(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char letter : text + " ") {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte >= 0x80 || std::isalnum(byte) != 0) {
      word += letter;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  std::ranges::sort(words);
  std::string out;
  for (const std::string& each : words) out += each + "\n";
  return out;
}

}  // namespace planverk::test
