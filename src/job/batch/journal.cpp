#include "batch/journal.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>

#include "batch/report_rows.h"

namespace planverk::job {

namespace {

namespace fs = std::filesystem;

constexpr int form = 1;
/// Entries that a failure of power may take with it; killing the program takes none.
constexpr std::size_t most_unflushed = 32;
constexpr std::uint64_t most_bytes = std::uint64_t{1} << 31U;
constexpr std::string_view whole_name = ".planverk-journal.jsonl";
constexpr std::string_view shard_name = ".planverk-journal-";

std::string file_name(const std::optional<Shard>& shard) {
  if (!shard) return std::string(whole_name);
  return std::string(shard_name) + std::to_string(shard->number) + "-of-" + std::to_string(shard->of) + ".jsonl";
}

/// Names of the journals in the folder, that of whole runs first: those of shards are newer.
std::vector<std::string> journals_in(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  fs::directory_iterator at(folder, error);
  for (; !error && at != fs::directory_iterator(); at.increment(error)) {
    std::string name = at->path().filename().string();
    if (name == whole_name || (name.starts_with(shard_name) && name.ends_with(".jsonl"))) names.push_back(std::move(name));
  }
  std::ranges::sort(names, {}, [](const std::string& name) { return std::pair(name != whole_name, std::string_view(name)); });
  return names;
}

Json message_json(const Message& message) {
  Json values = Json::array();
  for (const auto& [name, value] : message.values) values.push_back({name, value});
  return {{"key", message.key}, {"values", std::move(values)}};
}

Message message_of(const Json& json) {
  Message out{json.at("key"), {}};
  for (const Json& pair : json.at("values")) out.values.emplace_back(pair.at(0), pair.at(1));
  return out;
}

Json report_json(const PlanReport& report) {
  Json out = {{"plan", report.path}, {"outcome", job::name_of(report.outcome)}, {"seconds", report.seconds}};
  if (report.reason) out["reason"] = message_json(*report.reason);
  out["errors"] = report.errors;
  out["warnings"] = report.warnings;
  out["notes"] = report.notes;
  out["findings"] = report.findings_json;
  out["text"] = report.findings_text;
  return out;
}

PlanReport report_of(const Json& json) {
  PlanReport out{.path = json.at("plan"), .outcome = outcome_of(json.at("outcome"))};
  if (json.contains("reason")) out.reason = message_of(json["reason"]);
  out.seconds = json.at("seconds");
  out.errors = json.at("errors");
  out.warnings = json.at("warnings");
  out.notes = json.at("notes");
  out.findings_json = json.at("findings");
  out.findings_text = json.at("text");
  return out;
}

}  // namespace

std::string Journal::below(const std::string& path) const {
  const std::string start = folder_ + "/";
  return path.starts_with(start) ? path.substr(start.size()) : path;
}

std::string Journal::at(const std::string& path) const {
  return path.starts_with('/') ? path : folder_ + "/" + path;
}

std::string Journal::line_of(const JournalEntry& entry) const {
  Json read = Json::array();
  for (const ReadFile& file : entry.read) read.push_back({file.path, file.sha256});
  Json line = {{"target", entry.target}, {"with", entry.with}, {"fonts", entry.fonts}, {"read", std::move(read)}};
  line.update(report_json(entry.report));
  std::vector<DocumentResult> documents = entry.report.documents;
  for (DocumentResult& document : documents) {
    for (WrittenFile& file : document.files) file.path = below(file.path);
  }
  line["documents"] = documents_json(documents);
  // Paths may be any bytes; one that is no UTF-8 comes back as another one, which is no match.
  return line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

JournalEntry Journal::entry_of(std::string_view line) const {
  const Json json = Json::parse(line);
  JournalEntry out;
  out.target = json.at("target");
  out.with = json.at("with");
  json.at("fonts").get_to(out.fonts);
  for (const Json& file : json.at("read")) out.read.push_back({file.at(0), file.at(1)});
  out.report = report_of(json);
  out.report.documents = documents_of(json.at("documents"));
  for (DocumentResult& document : out.report.documents) {
    for (WrittenFile& file : document.files) file.path = at(file.path);
  }
  return out;
}

void Journal::know(const std::string& path, KnownFile file, bool own) {
  // What a journal says of files elsewhere was not written by us.
  const std::string plain = fs::path(path).lexically_normal().string();
  const bool below = folder_ == "." ? !plain.starts_with("..") && !plain.starts_with('/')
                                    : plain.starts_with(fs::path(folder_ + "/").lexically_normal().string());
  if (!below) return;
  known_[path] = std::move(file);
  if (own) own_known_.insert(path);
}

void Journal::read_line(std::string_view line, bool own) {
  const Json json = Json::parse(line);
  if (json.contains("known")) {
    const Json& file = json["known"];
    know(at(file.at("path")), {{file.at("sha256"), file.at("bytes")}, file.at("plan"), file.at("document")}, own);
  } else if (json.contains("gone")) {
    known_.erase(at(json["gone"]));
  } else if (json.contains("target")) {
    const JournalEntry entry = entry_of(line);
    for (const DocumentResult& document : entry.report.documents) {
      for (const WrittenFile& file : document.files)
        know(file.path, {{file.sha256, file.bytes}, entry.report.path, document.id}, own);
    }
    if (entry.report.outcome != Outcome::written && entry.report.outcome != Outcome::skipped) return;
    std::string text = std::string(line) + "\n";
    if (own) own_lines_[entry.target] = text;
    lines_[entry.target].push_back(std::move(text));
  }
}

void Journal::read(std::string_view lines, bool own) {
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    if (end == std::string_view::npos) return;  // torn
    try {
      read_line(lines.substr(0, end), own);
    } catch (const Json::exception&) {  // torn and gone on with, or not ours
    }
    lines.remove_prefix(end + 1);
  }
}

/// What this run's journal begins with: what is known so far, without what has been superseded.
std::string Journal::head() const {
  std::string out = Json({{"planverkJournal", form}}).dump() + "\n";
  std::map<std::string, KnownFile> others = known_;
  for (const auto& [target, line] : own_lines_) {
    bool whole = true;  // what is gone is not told of again
    for (const DocumentResult& document : entry_of(line).report.documents) {
      for (const WrittenFile& file : document.files) {
        whole = whole && known_.contains(file.path);
        const auto known = others.find(file.path);
        if (known != others.end() && known->second.digest.sha256 == file.sha256) others.erase(known);
      }
    }
    if (whole) out += line;
  }
  for (const auto& [path, file] : others) {
    if (!own_known_.contains(path)) continue;  // another shard's journal tells of it
    const Json line = {{"path", below(path)},
                       {"sha256", file.digest.sha256},
                       {"bytes", file.digest.bytes},
                       {"plan", file.plan},
                       {"document", file.document}};
    out += Json({{"known", line}}).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  }
  return out;
}

Result<Journal> Journal::open(FileLayer& files, const std::string& folder, std::optional<Shard> shard) {
  Journal journal(folder, shard);
  const std::string own = file_name(shard);
  const std::vector<std::string> names = journals_in(folder);
  for (const std::string& name : names) {
    const auto lines = files.read(folder + "/" + name, most_bytes);
    if (lines) journal.read(*lines, !shard || name == own);
  }
  auto file = GrowingFile::replace(files, folder + "/" + own, journal.head());
  if (!file) return std::unexpected(file.error());
  journal.file_.emplace(std::move(*file));
  if (!shard) {
    for (const std::string& name : names) {
      if (name != own) files.remove(folder + "/" + name);
    }
  }
  return journal;
}

std::vector<JournalEntry> Journal::entries(const std::string& target) const {
  std::vector<JournalEntry> out;
  const auto found = lines_.find(target);
  if (found == lines_.end()) return out;
  for (const std::string& line : found->second) out.push_back(entry_of(line));
  return out;
}

bool Journal::is_as_it_was(const ReadFile& file) {
  {
    const std::scoped_lock guard(*lock_);
    const auto known = digests_.find(file.path);
    if (known != digests_.end()) return known->second == file.sha256;
  }
  const auto now = file_digest(file.path);
  std::string sha256 = now ? now->sha256 : std::string();
  const bool same = sha256 == file.sha256;
  const std::scoped_lock guard(*lock_);
  digests_.emplace(file.path, std::move(sha256));
  return same;
}

bool Journal::holds(const JournalEntry& entry) {
  if (!std::ranges::all_of(entry.read, [&](const ReadFile& file) { return is_as_it_was(file); })) return false;
  return std::ranges::all_of(entry.report.documents, [](const DocumentResult& document) {
    return std::ranges::all_of(document.files, [](const WrittenFile& file) {
      return file_digest(file.path) == FileDigest{file.sha256, file.bytes};
    });
  });
}

Status Journal::append(const std::string& line) {
  bool full = false;
  {
    const std::scoped_lock guard(*lock_);
    if (auto written = file_->append(line); !written) return written;
    full = ++unflushed_ >= most_unflushed;
    if (full) unflushed_ = 0;
  }
  return full ? file_->flush() : Status{};
}

Status Journal::add(const JournalEntry& entry) {
  return append(line_of(entry));
}

Status Journal::flush() {
  return file_->flush();
}

Status Journal::forget(const std::string& path) {
  known_.erase(path);
  return append(Json({{"gone", below(path)}}).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace planverk::job
