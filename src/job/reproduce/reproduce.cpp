#include "job/reproduce.h"

#include <algorithm>
#include <filesystem>

#include "base/hash.h"
#include "base/passing_files.h"
#include "foreign/document.h"
#include "job/ingredients.h"
#include "journey/choices.h"
#include "journey/plan_run.h"
#include "reproduce/compare.h"

namespace planverk::job {

namespace {

pdf::Provenance provenance_of(const foreign::Document& file) {
  const auto property = [&file](const char* name) { return file.property(pdf::provenance_namespace, name); };
  return {property("document"), property("source"),    property("choices"), property("program"),
          property("libraries"), property("templates"), property("fonts")};
}

/// The day that the file says it is of: a document without a date had it from the surroundings.
std::optional<Date> day_of(const foreign::Document& file) {
  return Date::parse(file.property("http://ns.adobe.com/xap/1.0/", "CreateDate").substr(0, 10));
}

/// Pictures are named from the plan's folder on.
std::string place_of_source(const std::string& file, const Surroundings& surroundings) {
  const std::filesystem::path path(file);
  const std::filesystem::path folder = surroundings.root.empty() ? path.parent_path() : std::filesystem::path(surroundings.root);
  return (folder / (path.filename().string() + ".xml")).string();
}

/// What it takes to make the file again.
struct Recipe {
  FileLayer& files;
  std::string plan;
  Surroundings surroundings;
  RenderOptions options;
};

class Reproducer {
 public:
  Reproducer(Reproduction& result, const foreign::Document& original) : result_(result), original_(original) {}

  Status run(const Recipe& recipe) {
    auto workshop = Workshop::open(recipe.files, recipe.surroundings);
    if (!workshop) return std::unexpected(workshop.error());
    auto made = make(*workshop, recipe);
    if (!made) return std::unexpected(made.error());
    if (!*made) return unknown("reproduce.not-made");
    compare_files(original_, **made, result_);
    if (result_.from_attached && result_.likeness != Likeness::equal) tell_what_is_missing(recipe);
    return {};
  }

  Status unknown(std::string key, MessageValues values = {}) {
    result_.likeness = Likeness::unknown;
    result_.reason = Message{std::move(key), std::move(values)};
    return {};
  }

 private:
  /// What a document tells of the plan's other documents and files is not in its source.
  void tell_what_is_missing(const Recipe& recipe) {
    if (tells_of_others_) {
      result_.reason = Message{"reproduce.reports", {}};
    } else if (recipe.options.draft) {
      result_.reason = Message{"reproduce.draft", {}};
    }
  }

  /// None: findings stand in the way.
  Result<std::optional<std::string>> make(Workshop& workshop, const Recipe& recipe) {
    auto run = open_plan(workshop, recipe.plan, recipe.options.select);
    if (!run) return std::unexpected(run.error());
    std::vector<Bench> benches = make_benches(workshop, 1, 1);
    name_documents(workshop, *run, benches.front(), recipe.options);
    tells_of_others_ = std::ranges::any_of(run->tasks, &Task::reports);
    auto outputs = make_documents(workshop, *run, benches, recipe.options, nullptr);
    result_.run = std::move(run->result);
    if (!outputs) return std::unexpected(outputs.error());
    if (outputs->empty()) return std::optional<std::string>();
    return std::optional(std::move(outputs->front().bytes));
  }

  Reproduction& result_;
  const foreign::Document& original_;
  bool tells_of_others_ = false;
};

}  // namespace

Result<Reproduction> reproduce(FileLayer& files, const Surroundings& surroundings, const ReproduceOptions& options) {
  Reproduction result;
  result.file = options.file;
  auto bytes = files.read(options.file, foreign::Limits{}.file_bytes);
  if (!bytes) return std::unexpected(bytes.error());
  result.sha256 = hex(sha256(*bytes));
  auto original = foreign::Document::open(std::move(*bytes));
  Recipe recipe{files, options.plan, surroundings, {}};
  if (!original) {
    result.reason = Message{"reproduce.no-pdf", {}};
    return result;
  }
  Reproducer reproducer(result, *original);
  result.provenance = provenance_of(*original);
  const auto choices = choices_of(result.provenance.choices);
  if (result.provenance.document.empty() || result.provenance.source.empty() || !choices) {
    (void)reproducer.unknown("reproduce.no-provenance");
    return result;
  }
  auto source = original->source(surroundings.limits.file_bytes);
  std::optional<OverlaidFiles> overlaid;  // the source, as if it lay beside the file: its pictures are looked for there
  recipe.options.attach_source = source.has_value();
  if (options.plan.empty()) {
    if (!source) {
      (void)reproducer.unknown("reproduce.no-source");
      return result;
    }
    result.from_attached = true;
    recipe.plan = place_of_source(options.file, surroundings);
    overlaid.emplace(files, std::map<std::string, std::string>{{recipe.plan, std::move(*source)}});
  }
  recipe.surroundings.theme = choices->theme;
  if (const auto day = day_of(*original)) recipe.surroundings.source_date = day;
  Select& select = recipe.options.select;
  select = {.documents = {result.provenance.document},
            .language = choices->selection.language,
            .as_of = choices->selection.as_of,
            .reading = choices->selection.reading,
            .audience = choices->selection.audience};
  recipe.options.draft = choices->draft;
  recipe.options.signature_fields = choices->signature_fields;
  recipe.options.seal_field = choices->seal_field;
  recipe.options.formats = {format_of("pdf")};
  const Recipe ready{overlaid ? *overlaid : files, recipe.plan, recipe.surroundings, recipe.options};
  if (auto made = reproducer.run(ready); !made) return std::unexpected(made.error());
  return result;
}

int exit_code(const Reproduction& result, bool strict) {
  switch (result.likeness) {
    case Likeness::equal:
      return 0;
    case Likeness::same_words:
      return strict ? 1 : 0;
    default:
      return 2;
  }
}

}  // namespace planverk::job
