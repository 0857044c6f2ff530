#include "job/archive.h"

#include <algorithm>
#include <filesystem>

#include "archive/container.h"
#include "archive/gather.h"
#include "job/exit_code.h"
#include "job/report.h"
#include "journey/output.h"
#include "versions.h"

namespace planverk::job {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"archive-schemas", "", Stage::exchange, RuleClass::content, Severity::warning,
     "A package holds the receiver's schemas that its tables follow.", "program-archive"},
};

namespace {

namespace fs = std::filesystem;

/// The lines that stand in a package for who opens it without us: of the plan's language, whoever packs.
std::string read_me(Workshop& workshop, std::optional<Language> language, const ArchiveOptions& options,
                    const archive::Material& material) {
  const templates::Labels words =
      templates::message_texts(workshop.template_files(), language.value_or(fallback_language));
  const std::string profile(archive::name_of(options.profile));
  std::string out;
  const auto line = [&](std::string_view key, MessageValues values = {}) {
    out += sentence({std::string(key), std::move(values)}, words) + "\n";
  };
  line("archive.read-me." + profile, {{"name", material.creator.name}});
  line("archive.read-me.made",
       {{"program", material.program + " " + material.version}, {"date", material.created.text()}});
  if (options.select.audience == plan::Audience::open) line("archive.read-me.open");
  line("archive.read-me.seal");
  return out;
}

Status read_schemas(Workshop& workshop, const ArchiveOptions& options, archive::Material& to) {
  if (options.schemas.empty()) return {};
  std::error_code error;
  if (!fs::is_directory(options.schemas, error))
    return device_failure("trouble.package-schemas", {{"path", options.schemas}});
  // Receivers publish them in a folder of their own; both that folder and the one above it will do.
  const std::string below = options.profile == archive::Profile::noark5         ? "noark5"
                            : options.profile == archive::Profile::arkivmelding ? "fiks-arkiv"
                                                                                : "csip";
  for (const std::string_view name : archive::schemas_of(options.profile)) {
    for (const std::string& folder : {options.schemas, output_path(options.schemas, below, {})}) {
      const std::string path = output_path(folder, name, {});
      if (!fs::is_regular_file(path, error)) continue;
      auto bytes = workshop.files().read(path, workshop.surroundings().limits.file_bytes);
      if (!bytes) return std::unexpected(bytes.error());
      to.schemas.push_back({std::string(name), FileView(std::move(*bytes))});
      break;
    }
  }
  return {};
}

Date day_of_packing(const Workshop& workshop, const ArchiveOptions& options, const archive::Material& material) {
  if (options.date) return *options.date;
  if (workshop.surroundings().source_date) return *workshop.surroundings().source_date;
  Date day;
  for (const archive::Case& each : material.cases) day = std::max(day, each.closed);
  return day;
}

class Archiver {
 public:
  Archiver(Workshop& workshop, const ArchiveOptions& options)
      : workshop_(workshop), options_(options), gatherer_(workshop, options, material_) {
    material_.program = "Planverk";
    material_.version = PLANVERK_VERSION;
    material_.open = options.select.audience == plan::Audience::open;
  }

  Result<ArchiveResult> run(const std::vector<std::string>& plans) {
    if (auto free = target_is_free(options_.out, options_.out); !free) return std::unexpected(free.error());
    for (const std::string& plan : plans) {
      auto run = gatherer_.gather(plan);
      if (!run) return std::unexpected(run.error());
      out_.runs.push_back(std::move(*run));
    }
    if (const auto unused = gatherer_.unused_signed(); !unused.empty() && all_made())
      return usage_failure("trouble.no-document",
                           {{"path", plans.front()}, {"id", unused.front()}, {"known", known()}});
    if (!material_.cases.empty() && all_made()) {
      if (auto packed = pack(); !packed) return std::unexpected(packed.error());
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool all_made() const {
    return std::ranges::all_of(out_.runs, [](const RunResult& each) { return exit_code(each, false, false) == 0; });
  }

  [[nodiscard]] std::string known() const {
    std::string out;
    for (const RunResult& run : out_.runs) {
      for (const DocumentResult& each : run.documents) out += (out.empty() ? "" : ", ") + each.id;
    }
    return out;
  }

  /// A package is made once: nothing of an old one may stay in it.
  [[nodiscard]] Status target_is_free(const std::string& path, const std::string& named) const {
    std::error_code error;
    if (archive::form_of(options_.out) == archive::Form::folder && path == options_.out) return {};
    if (fs::exists(fs::symlink_status(path, error)))
      return usage_failure("trouble.package-exists", {{"path", path.empty() ? named : path}});
    return {};
  }

  Status pack() {
    RunResult& first = out_.runs.front();
    material_.created = day_of_packing(workshop_, options_, material_);
    if (auto verified = gatherer_.verify_signatures(material_.created, first); !verified) return verified;
    if (auto read = read_schemas(workshop_, options_, material_); !read) return read;
    material_.read_me = read_me(workshop_, first.plan_language, options_, material_);
    const archive::Package package = archive::make_package(material_, options_.profile);
    if (!package.missing_schemas.empty()) {
      std::string names;
      for (const std::string& each : package.missing_schemas) names += (names.empty() ? "" : ", ") + each;
      first.found.add("archive-schemas", Span{}).with("names", names).mend();
    }
    gatherer_.search(package, first.found);
    if (!all_made()) return {};
    out_.name = package.name;
    out_.files = package.files.size();
    out_.missing_schemas = package.missing_schemas;
    return write(package);
  }

  Status write(const archive::Package& package) {
    const archive::Form form = archive::form_of(options_.out);
    out_.path = form == archive::Form::folder ? output_path(options_.out, package.name, {}) : options_.out;
    out_.seal = archive::seal_path(out_.path, false);
    for (const std::string& path : {out_.path, out_.seal}) {
      if (auto free = target_is_free(path, path); !free) return free;
    }
    std::string bytes;
    if (form != archive::Form::folder) {
      auto made = form == archive::Form::tar ? archive::tar_of(package, material_.created)
                                             : archive::zip_of(package, material_.created);
      if (!made) return std::unexpected(made.error());
      bytes = std::move(*made);
    }
    const std::string name = fs::path(out_.path).filename().string();
    OutputSet set(workshop_.files());
    if (form == archive::Form::folder) {
      for (const archive::PackageFile& file : package.files) {
        if (auto staged = stage(set, output_path(out_.path, file.path, {}), file.bytes.bytes()); !staged) return staged;
      }
    } else if (auto staged = stage(set, out_.path, bytes); !staged) {
      return staged;
    }
    if (auto staged = stage(set, out_.seal, archive::seal_of(package, name, bytes)); !staged) return staged;
    return set.commit();
  }

  Status stage(OutputSet& set, const std::string& path, std::string_view bytes) const {
    const std::string folder = fs::path(path).parent_path().string();
    if (!folder.empty()) {
      if (auto made = workshop_.files().make_folders(folder); !made) return made;
    }
    return set.stage(path, bytes);
  }

  Workshop& workshop_;
  const ArchiveOptions& options_;
  archive::Material material_;
  ArchiveGatherer gatherer_;
  ArchiveResult out_;
};

}  // namespace

Result<ArchiveResult> create_archive(Workshop& workshop, const std::vector<std::string>& plans,
                                     const ArchiveOptions& options) {
  return Archiver(workshop, options).run(plans);
}

std::string archive_summary(const ArchiveResult& made, Workshop& workshop) {
  const templates::Labels& words = workshop.messages(made.runs.front().plan_language);
  return sentence({"archive.made", {{"path", made.path}, {"n", std::to_string(made.files)}, {"seal", made.seal}}},
                  words) +
         "\n";
}

}  // namespace planverk::job
