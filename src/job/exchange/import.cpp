#include "job/import.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "exchange/import_map.h"
#include "exchange/new_layer.h"
#include "job/exit_code.h"
#include "job/report.h"
#include "plan/vocabulary.h"

namespace planverk::job {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"import-file", "", Stage::exchange, RuleClass::format, Severity::error,
     "A file that comes in is of a kind that is known.", "program-importing"},
};

namespace {

using exchange::Difference;

/// A finding without its place: what was there before is there again wherever it stands now.
std::string said(const Diagnostic& finding) {
  return plain(finding.message);
}

class Import {
 public:
  Import(Workshop& workshop, const ImportOptions& options) : workshop_(workshop), options_(options) {}

  Result<ImportResult> run() {
    out_.dry_run = options_.dry_run;
    out_.remove_gone = options_.remove_gone;
    if (Status opened = open_plan(); !opened) return std::unexpected(opened.error());
    out_.message_language = message_language();
    if (!out_.plan) return std::move(out_);
    if (Status opened = open_map(); !opened) return std::unexpected(opened.error());
    if (!map_) return std::move(out_);
    const Diagnostics before = checked();
    for (const std::string& path : options_.files) {
      if (Status taken = take(path); !taken) return std::unexpected(taken.error());
    }
    if (out_.plan_found.empty()) keep_new(checked(), before);
    if (Status written = write(); !written) return std::unexpected(written.error());
    out_.found.sort();
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_new() const { return options_.into.empty(); }
  [[nodiscard]] const Limits& limits() const { return workshop_.surroundings().limits; }

  Status open_plan() {
    if (is_new()) {
      const Language language = options_.language.value_or(workshop_.surroundings().reader);
      auto known = workshop_.known_language(language);
      if (!known) return std::unexpected(known.error());
      const std::string tag = workshop_.template_files().languages().of(*known).tag;
      blank_ = std::make_unique<NewFile>("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<planData version=\"1\" lang=\"" + tag + "\">\n</planData>\n");
    }
    FileLayer& layer = is_new() ? static_cast<FileLayer&>(*blank_) : workshop_.files();
    const std::string path = !is_new() ? options_.into : options_.out.empty() ? "plan.xml" : options_.out;
    auto plan = edit::Manuscript::open(layer, path, is_new() ? "." : workshop_.surroundings().root, limits(), out_.plan_found, &out_.unread);
    if (!plan) return std::unexpected(plan.error());
    if (!*plan) return {};
    out_.plan = std::move(*plan);
    const language::Pack* pack = workshop_.template_files().languages().find(out_.plan->tree().root().get("lang"));
    if (pack != nullptr) out_.plan_language = pack->language;
    return {};
  }

  Status open_map() {
    const std::string beside = is_new() ? options_.out : options_.into;
    std::string path = options_.map;
    if (path.empty() && !beside.empty()) path = exchange::ImportMap::path_beside(beside);
    out_.map = path;
    auto map = exchange::ImportMap::open(workshop_.files(), path, out_.sources, limits(), out_.found);
    if (!map) return std::unexpected(map.error());
    map_ = std::move(*map);
    if (map_) map_->introduce(sentence({"import.map-comment", {}}, workshop_.messages(out_.plan_language)));
    return {};
  }

  /// Shape and references of the plan as it stands. What is new refers to what only the whole plan has.
  Diagnostics checked() const {
    Diagnostics found;
    const xml::Tree& tree = out_.plan->tree();
    plan::check_shape(tree, out_.plan->sources(), workshop_.kinds(), limits(), found);
    if (!is_new()) plan::check_references(tree, out_.plan->sources(), limits(), found);
    return found;
  }

  void keep_new(Diagnostics now, const Diagnostics& before) {
    std::map<std::string, int> known;
    for (const Diagnostic& each : before.all()) ++known[said(each)];
    std::erase_if(now.all(), [&](const Diagnostic& each) { return !each.blocking() || known[said(each)]-- > 0; });
    out_.plan_found.append(std::move(now));
  }

  [[nodiscard]] const exchange::Reader* reader_for(const std::string& path, std::string_view bytes) {
    const exchange::Reader* reader = options_.from.empty() ? exchange::reader_of(bytes) : exchange::reader_named(options_.from);
    if (reader == nullptr) {
      std::string known;
      for (const exchange::Reader& each : exchange::readers()) known += (known.empty() ? "" : ", ") + std::string(each.name);
      out_.found.add("import-file", {}).with("path", path).mend({}, {{"known", known}});
    }
    return reader;
  }

  Status take(const std::string& path) {
    auto bytes = workshop_.files().read(path, limits().file_bytes);
    if (!bytes) return std::unexpected(bytes.error());
    const exchange::Reader* reader = reader_for(path, *bytes);
    if (reader == nullptr) return {};
    const language::Packs& packs = workshop_.template_files().languages();
    const exchange::Surroundings around{out_.sources,
                                        workshop_.template_files(),
                                        workshop_.kinds(),
                                        packs.of(out_.plan_language.value_or(workshop_.surroundings().reader)),
                                        message_language(),
                                        *out_.plan,
                                        is_new(),
                                        limits(),
                                        options_.read,
                                        *map_};
    auto reading = reader->read({path, std::move(*bytes)}, around, out_.found);
    if (!reading) return {};
    ImportedFile file{path, std::string(reader->name), std::move(reading->told), {}};
    out_.asks = out_.asks || reading->asks;
    for (exchange::Companion& each : reading->companions) companions_.push_back(std::move(each));
    if (!reading->asks) {
      const exchange::CompareOptions how{options_.remove_gone, options_.into_file};
      for (const exchange::Delivery& delivery : reading->deliveries) {
        add(file, delivery.provenance, exchange::compare(*out_.plan, delivery, how, out_.found));
      }
      for (exchange::Comparison& each : reading->comparisons) add(file, {}, std::move(each));
    }
    out_.files.push_back(std::move(file));
    return {};
  }

  /// Each is carried out in memory before the next is compared, so that ids and places are those that will be.
  void add(ImportedFile& file, const exchange::Provenance& from, exchange::Comparison comparison) {
    file.parts.push_back({from, std::move(comparison.differences)});
    if (comparison.operations.empty() || !out_.plan_found.empty()) return;
    if (!out_.plan->apply(comparison.operations, out_.plan_found)) failed_ = true;
  }

  [[nodiscard]] Language message_language() const {
    const Surroundings& around = workshop_.surroundings();
    return around.messages.value_or(out_.plan_language.value_or(around.reader));
  }

  Status write() {
    if (options_.dry_run) return {};
    const bool stopped = out_.stopped() || failed_;
    if (!stopped) {
      if (Status written = write_plan(); !written) return written;
    }
    // Answers are asked for in the map, so it is written when the plan is not.
    if (stopped && !out_.asks) return {};
    const Result<bool> saved = map_->save(out_.found);
    if (!saved) return std::unexpected(saved.error());
    if (*saved) out_.written.push_back(map_->path());
    return {};
  }

  /// What can fail for want of room or rights is staged before the plan takes its new form.
  Status write_plan() {
    OutputSet set(workshop_.files());
    std::vector<std::string> written;
    for (const edit::Manuscript::File& file : out_.plan->files()) {
      if (is_new() && options_.out.empty()) out_.text = file.bytes;
      if (is_new() ? options_.out.empty() : !file.changed) continue;
      written.push_back(is_new() ? options_.out : file.name);
      if (!is_new()) continue;
      if (Status staged = set.stage(options_.out, file.bytes); !staged) return staged;
    }
    const std::filesystem::path folder = std::filesystem::path(is_new() ? options_.out : options_.into).parent_path();
    for (const exchange::Companion& each : companions_) {
      const std::string path = (folder / each.path).string();
      if (Status staged = set.stage(path, each.bytes); !staged) return staged;
      written.push_back(path);
    }
    if (!is_new()) {
      if (Status saved = out_.plan->save(); !saved) return saved;
    }
    if (Status committed = set.commit(); !committed) return committed;
    out_.written = std::move(written);
    return {};
  }

  Workshop& workshop_;
  const ImportOptions& options_;
  std::unique_ptr<NewFile> blank_;
  std::optional<exchange::ImportMap> map_;
  std::vector<exchange::Companion> companions_;
  bool failed_ = false;
  ImportResult out_;
};

}  // namespace

std::size_t ImportedPart::count(Difference::Kind kind) const {
  return static_cast<std::size_t>(std::ranges::count(differences, kind, &Difference::kind));
}

bool ImportResult::stopped() const {
  return asks || !plan || found.count(Severity::error) > 0 || plan_found.count(Severity::error) > 0;
}

Result<ImportResult> import_files(Workshop& workshop, const ImportOptions& options) {
  return Import(workshop, options).run();
}

int exit_code(const ImportResult& result, bool strict) {
  if (result.stopped()) return 2;
  return std::max(exit_code(result.found, strict), exit_code(result.plan_found, strict));
}

}  // namespace planverk::job
