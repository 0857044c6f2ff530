// Packages verified and compared; what is put beside them.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "archive/record.h"
#include "job/archive.h"
#include "job/exit_code.h"
#include "job/report.h"
#include "report/json.h"
#include "versions.h"

namespace planverk::job {

namespace {

Status put_beside(Workshop& workshop, const std::string& path, std::string_view bytes) {
  OutputSet set(workshop.files());
  if (auto staged = set.stage(path, bytes); !staged) return staged;
  return set.commit();
}

Status record(Workshop& workshop, const std::string& path, const archive::Verification& verification, const Date& day) {
  const std::string beside = archive::record_path(path);
  std::string before;
  // Not by the layer that keeps what was read from being written over: this is read to be written anew.
  if (std::ifstream file(beside, std::ios::binary); file) {
    before.assign(std::istreambuf_iterator<char>(file), {});
    if (file.bad() || before.size() > workshop.surroundings().limits.file_bytes)
      return device_failure("trouble.package-record", {{"path", beside}});
  }
  archive::RecordedEvent event;
  event.day = day;
  event.outcome = verification.holds() ? "success" : "failure";
  event.detail = fmt::format("files {}, bytes {}, errors {}", verification.contents.entries.size(),
                             verification.contents.bytes, verification.found.count(Severity::error));
  event.program = "Planverk";
  event.version = PLANVERK_VERSION;
  auto made = archive::record_event(before, verification, event);
  if (!made) return device_failure("trouble.package-record", {{"path", beside}});
  return put_beside(workshop, beside, *made);
}

std::string name_of(const std::optional<archive::Profile>& profile) {
  return profile ? std::string(archive::name_of(*profile)) : std::string();
}

std::string_view name_of(archive::Form form) {
  if (form == archive::Form::folder) return "folder";
  return form == archive::Form::tar ? "tar" : "zip";
}

std::string_view code_of(archive::Difference::Kind kind) {
  using Kind = archive::Difference::Kind;
  switch (kind) {
    case Kind::only_first:
      return "only-first";
    case Kind::only_second:
      return "only-second";
    case Kind::bytes:
      return "bytes";
    case Kind::moved:
      return "moved";
    case Kind::value:
      return "value";
    case Kind::table:
      return "table";
  }
  return "";
}

}  // namespace

std::vector<std::string> packages_at(const std::string& path) {
  constexpr std::string_view seal = ".sha256";
  std::vector<std::string> packages;
  std::error_code error;
  for (std::filesystem::directory_iterator at(path, error); !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
    const std::string each = at->path().string();
    if (at->path().filename() == "METS.xml") return {path};
    if (each.ends_with(seal)) packages.push_back(each.substr(0, each.size() - seal.size()));
  }
  if (packages.empty()) return {path};
  std::ranges::sort(packages);
  return packages;
}

ArchiveCheck check_archive(Workshop& workshop, const std::string& path, const ArchiveCheckOptions& options) {
  ArchiveCheck out{path, {}, {}};
  archive::VerifyOptions wanted;
  wanted.sha512 = options.add_hash;
  wanted.limits = workshop.surroundings().limits;
  auto verification = archive::verify_package(path, wanted);
  if (!verification) {
    out.trouble = verification.error();
    return out;
  }
  out.verification = std::move(*verification);
  Status done;
  // A renewed seal vouches for what it seals: only what holds gets one, and one that is there stays.
  if (options.add_hash && out.verification->holds() && !out.verification->renewed) {
    std::filesystem::path own = std::filesystem::path(path).lexically_normal();
    if (!own.has_filename()) own = own.parent_path();
    done = put_beside(workshop, archive::seal_path(path, true),
                      archive::seal_of(out.verification->contents, own.filename().string(), true));
  }
  if (done && options.record && options.date) done = record(workshop, path, *out.verification, *options.date);
  if (!done) out.trouble = done.error();
  return out;
}

std::string archive_text(const ArchiveCheck& check, Workshop& workshop) {
  const templates::Labels& words = workshop.messages({});
  std::string out;
  if (check.trouble) out += sentence(check.trouble->message, words) + "\n";
  if (!check.verification) return out;
  const archive::Verification& of = *check.verification;
  if (!of.found.empty()) out += report_text(of.found, of.sources, words) + "\n";
  MessageValues values{{"path", check.path},
                       {"n", std::to_string(of.contents.entries.size())},
                       {"bytes", std::to_string(of.contents.bytes)},
                       {"profile", name_of(of.profile)},
                       {"errors", std::to_string(of.found.count(Severity::error))}};
  return out + sentence({of.holds() ? "archive.holds" : "archive.fails", std::move(values)}, words) + "\n";
}

std::string archive_json(const std::deque<ArchiveCheck>& checks, Workshop& workshop) {
  const templates::Labels& words = workshop.messages({});
  Json out = Json::array();
  for (const ArchiveCheck& check : checks) {
    Json one = {{"path", check.path}};
    if (check.trouble) one["trouble"] = sentence(check.trouble->message, words);
    if (check.verification) {
      const archive::Verification& of = *check.verification;
      one["holds"] = of.holds();
      one["profile"] = name_of(of.profile);
      one["form"] = name_of(of.contents.form);
      one["name"] = of.contents.root;
      one["files"] = of.contents.entries.size();
      one["bytes"] = of.contents.bytes;
      one["compared"] = of.compared;
      one["sealed"] = of.sealed;
      one["renewed"] = of.renewed;
      one["findings"] = findings_json(of.found, of.sources, words);
    }
    out.push_back(std::move(one));
  }
  return json_text(out, 2) + "\n";
}

Result<ArchiveDifference> compare_archives(Workshop& workshop, const std::string& first, const std::string& second) {
  ArchiveDifference out;
  for (const auto& [path, to] : {std::pair(&first, &out.first), std::pair(&second, &out.second)}) {
    auto contents = archive::read_package(*path);
    if (!contents) return std::unexpected(contents.error());
    if (!contents->faults.empty()) return device_failure("trouble.package-faulty", {{"path", *path}});
    *to = std::move(*contents);
  }
  out.differences = archive::compare(out.first, out.second, workshop.surroundings().limits);
  return out;
}

std::string difference_text(const ArchiveDifference& difference, Workshop& workshop) {
  const templates::Labels& words = workshop.messages({});
  std::string out;
  for (const archive::Difference& each : difference.differences) {
    MessageValues values{{"path", each.path},
                         {"place", each.place},
                         {"first", each.first},
                         {"second", each.second},
                         {"n", std::to_string(each.count)}};
    out += sentence({"archive.differs." + std::string(code_of(each.kind)), std::move(values)}, words) + "\n";
  }
  if (out.empty()) out = sentence({"archive.same", {}}, words) + "\n";
  return out;
}

std::string difference_json(const ArchiveDifference& difference) {
  Json list = Json::array();
  for (const archive::Difference& each : difference.differences) {
    Json one = {{"kind", std::string(code_of(each.kind))}, {"path", each.path}};
    if (!each.place.empty()) one["place"] = each.place;
    if (each.kind == archive::Difference::Kind::value) {
      one["first"] = each.first;
      one["second"] = each.second;
      one["count"] = each.count;
    }
    if (each.kind == archive::Difference::Kind::moved) one["to"] = each.second;
    list.push_back(std::move(one));
  }
  return json_text(Json{{"equal", list.empty()}, {"differences", std::move(list)}}, 2) + "\n";
}

}  // namespace planverk::job
