#include "compose_support.h"

#include <fmt/format.h>

#include <filesystem>

#include "document/complete.h"
#include "document/dump.h"
#include "support/catch.h"
#include "support/read_only_files.h"
#include "xml/reader.h"

namespace planverk::test {

namespace {

/// Files held in memory, for a template folder and pictures.
class NoFiles : public ReadOnlyFiles {
 public:
  Result<std::string> read(const std::string& path, std::uint64_t) override {
    return device_failure(path + ": no such file");
  }
};

const templates::Files& built_in_files() {
  static const templates::Files files;
  return files;
}

const plan::Kinds& built_in_kinds() {
  static const plan::Kinds kinds = templates::read_kinds(built_in_files());
  return kinds;
}

Composed compose_by(templates::Composer& composer, std::string_view plan_xml, std::string_view language,
                    const templates::Composer::Options& options, Sources& sources,
                    const Diagnostics* appendix = nullptr) {
  Composed out;
  const FileId file = sources.add("plan.xml", std::string(plan_xml));
  auto tree = xml::parse(sources, file, Limits{}, out.found);
  if (!tree) return out;
  plan::Variant variant;
  variant.tree = std::move(*tree);
  variant.document = variant.tree.root().first_child("document");
  REQUIRE(variant.document);
  variant.as_of = Date::parse(variant.tree.root().get("asOf"));
  const language::Pack* prose = language::built_in().find(variant.tree.root().get("lang"));
  REQUIRE(prose);
  variant.prose_language = prose->tag;
  variant.kind = &built_in_kinds().find(variant.document.get("kind"));
  variant.language = prose->language;
  if (variant.document.has("lang")) variant.language = language::language_of(variant.document.get("lang"));
  if (!language.empty()) variant.language = language::language_of(language);
  NoFiles files;
  const plan::DocumentFacts facts = plan::document_facts(variant);
  const Limits limits;
  const std::string root = ".";
  const templates::Composer::Reach reach{limits, files, root, sources};
  if (auto names = composer.name({variant, facts}, options, reach, out.found)) {
    out.document = composer.compose({variant, facts}, *names, options, reach, out.found);
  }
  if (!out.document) return out;
  if (appendix != nullptr) composer.append_findings(*out.document, *appendix, &sources);
  document::list_contents(*out.document);
  return out;
}

}  // namespace

namespace {

/// A folder made by a test lies elsewhere on each machine: it is called as the built-in one.
std::string called(std::string_view file) {
  const std::string made = (std::filesystem::temp_directory_path() / "planverk-").string();
  if (!file.starts_with(made)) return std::string(file);
  return "templates" + std::string(file.substr(file.find('/', made.size())));
}

}  // namespace

std::string findings_text(const Diagnostics& found, const Sources& sources) {
  std::string out;
  const auto place = [&](Span span) {
    const Place at = sources.place(span);
    return fmt::format("{}:{}:{}", called(at.file), at.line, at.column);
  };
  for (const Diagnostic& finding : found.all()) {
    out += fmt::format("{} {}", finding.message.key, place(finding.span));
    for (const auto& [name, value] : finding.message.values) out += fmt::format(" {}={}", name, value);
    out += '\n';
    for (const Note& note : finding.notes) {
      out += fmt::format("  {} {}", note.message.key, place(note.span));
      for (const auto& [name, value] : note.message.values) out += fmt::format(" {}={}", name, value);
      out += '\n';
    }
    if (finding.hint) {
      out += "  " + finding.hint->key;
      for (const auto& [name, value] : finding.hint->values) out += fmt::format(" {}={}", name, value);
      out += '\n';
    }
  }
  return out;
}

templates::Composer& built_in_composer() {
  static std::optional<templates::Composer> composer = [] {
    Diagnostics found;
    auto made = templates::Composer::compile(built_in_files(), found);
    INFO(findings_text(found, *built_in_files().sources()));
    REQUIRE(found.empty());
    return made;
  }();
  return *composer;
}

Composed compose(std::string_view plan_xml, std::string_view language, templates::Composer::Options options,
                 const Diagnostics* appendix) {
  Sources sources(built_in_files().sources());
  Composed out = compose_by(built_in_composer(), plan_xml, language, options, sources, appendix);
  INFO(findings_text(out.found, sources));
  CHECK(out.found.empty());
  if (out.document) {
    Diagnostics faults;
    document::check(*out.document, faults);
    INFO(findings_text(faults, sources));
    CHECK(faults.empty());
  }
  return out;
}

std::string findings_with(const templates::Files& files, std::string_view plan_xml) {
  Sources sources(files.sources());
  Diagnostics found;
  auto composer = templates::Composer::compile(files, found);
  if (composer) found.append(std::move(compose_by(*composer, plan_xml, {}, {}, sources).found));
  return findings_text(found, sources);
}

std::vector<std::string> texts_with(const templates::Files& files, const std::vector<std::string_view>& plans) {
  Diagnostics found;
  auto composer = templates::Composer::compile(files, found);
  INFO(findings_text(found, *files.sources()));
  REQUIRE(composer);
  std::vector<std::string> texts;
  for (const std::string_view plan : plans) {
    Sources sources(files.sources());
    const Composed composed = compose_by(*composer, plan, {}, {}, sources);
    INFO(findings_text(composed.found, sources));
    REQUIRE(composed.document);
    texts.push_back(document::canonical_text(*composed.document));
  }
  return texts;
}

std::string text_with(const templates::Files& files, std::string_view plan_xml) {
  return texts_with(files, {plan_xml}).front();
}

}  // namespace planverk::test
