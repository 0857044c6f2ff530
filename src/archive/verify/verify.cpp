#include "archive/verify.h"

#include <algorithm>
#include <filesystem>

#include "base/hash.h"
#include "container/file_pieces.h"
#include "verify/told.h"

namespace planverk::archive {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"archive-package", "", Stage::exchange, RuleClass::format, Severity::error,
     "An archive package is one folder of regular files, each with a name of its own that stays within it, and can be "
     "read whole.",
     "program-archive"},
    {"archive-fixity", "", Stage::exchange, RuleClass::format, Severity::error,
     "An archive package holds the files that it tells of, each with the checksum and the size that it tells, and no "
     "others.",
     "program-archive"},
    {"archive-structure", "", Stage::exchange, RuleClass::format, Severity::error,
     "The tables of an archive package meet the demands of its profile, agree with each other, and lead to files of "
     "the package.",
     "program-archive"},
    {"archive-seal", "", Stage::exchange, RuleClass::content, Severity::warning,
     "A seal stands beside an archive package, so that a change of its own tables is seen.", "program-archive"},
};

namespace {

std::optional<Profile> profile_of(const Contents& contents) {
  if (contents.find("METS.xml") != nullptr) return Profile::csip;
  const auto any = [&](std::string_view ending) {
    return std::ranges::any_of(contents.entries, [&](const Entry& each) { return each.path.ends_with(ending); });
  };
  if (any("avleveringspakke/arkivuttrekk.xml") || any("avleveringspakke/arkivstruktur.xml")) return Profile::noark5;
  if (any("arkivmelding.xml")) return Profile::arkivmelding;
  return std::nullopt;
}

std::string base_name(std::string_view path) {
  std::filesystem::path name = std::filesystem::path(path).lexically_normal();
  if (!name.has_filename()) name = name.parent_path();
  return name.filename().string();
}

/// Lines of sha256sum: the checksum, two characters, the name.
std::optional<std::map<std::string, std::string>> read_seal(const std::string& path) {
  FilePieces file(path, true);
  constexpr std::uint64_t most = 512ULL << 20;
  if (!file.regular() || file.bytes() > most) return std::nullopt;
  std::string text;
  if (!file.read([&](std::string_view piece) { return text += piece, text.size() <= most; })) return std::nullopt;
  std::map<std::string, std::string> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = std::string_view(text).substr(begin, end - begin);
    const std::size_t gap = line.find(' ');
    if (gap != std::string_view::npos && gap + 2 < line.size()) out.emplace(line.substr(gap + 2), line.substr(0, gap));
    begin = end + 1;
  }
  return out;
}

class Judge {
 public:
  Judge(Verification& out, const VerifyOptions& options, const std::string& path)
      : out_(out), path_(path), reader_(out.contents, out.sources, out.found, options.limits, base_name(path)) {
    reader_.name_package();
  }

  void judge() {
    for (const ContainerFault& each : out_.contents.faults)
      out_.found.add("archive-package", reader_.whole()).variant(each.code).with("path", each.entry).mend();
    out_.profile = profile_of(out_.contents);
    if (out_.profile == Profile::csip) read_csip(reader_);
    if (out_.profile == Profile::noark5) read_noark(reader_);
    if (out_.profile == Profile::arkivmelding) read_arkivmelding(reader_);
    if (!out_.profile) out_.found.add("archive-package", reader_.whole()).variant("profile").mend();
    if (out_.profile) compare();
    for (const bool sha512 : {false, true}) compare_seal(sha512);
    out_.found.sort();
  }

 private:
  Diagnostic& refuse(Span at, std::string_view variant) {
    return out_.found.add("archive-fixity", at).variant(variant).mend();
  }
  /// Noted as told of, so that a seal does not tell it again.
  const std::string& noted(const std::string& path) { return *told_.insert(path).first; }

  void compare() {
    std::vector<const Expected*> missing;
    std::set<std::string> expected;
    for (const Expected& each : reader_.expected()) {
      expected.insert(each.path);
      const Entry* entry = out_.contents.find(each.path);
      if (entry == nullptr) {
        missing.push_back(&each);
      } else {
        compare(each, *entry);
      }
    }
    std::vector<const Entry*> extra;
    for (const Entry& each : out_.contents.entries) {
      if (!expected.contains(each.path) && !reader_.is_allowed(each.path)) extra.push_back(&each);
    }
    for (const Expected* each : missing) {
      const auto other =
          std::ranges::find_if(extra, [&](const Entry* entry) { return entry->sha256 == each->checksum; });
      if (other == extra.end()) {
        if (!told_.contains(each->path)) refuse(each->at, "missing").with("path", noted(each->path));
        continue;
      }
      told_.insert((*other)->path);
      refuse(each->at, "renamed").with("path", noted(each->path)).with("other", (*other)->path);
      extra.erase(other);
    }
    for (const Entry* each : extra) refuse(reader_.whole(), "extra").with("path", noted(each->path));
  }

  void compare(const Expected& expected, const Entry& entry) {
    if (expected.bytes && *expected.bytes != entry.bytes) {
      refuse(expected.at, "size")
          .with("path", noted(expected.path))
          .with("expected", std::to_string(*expected.bytes))
          .with("found", std::to_string(entry.bytes));
      return;
    }
    const bool known = expected.algorithm == "sha256" || (expected.algorithm == "sha512" && !entry.sha512.empty());
    if (!known) {
      refuse(expected.at, "algorithm").with("path", noted(expected.path)).with("name", expected.algorithm);
      return;
    }
    ++out_.compared;
    const std::string& found = expected.algorithm == "sha256" ? entry.sha256 : entry.sha512;
    if (found != expected.checksum && !told_.contains(expected.path))
      refuse(expected.at, "changed")
          .with("path", noted(expected.path))
          .with("expected", expected.checksum)
          .with("found", found);
  }

  void compare_seal(bool sha512) {
    const auto seal = read_seal(seal_path(path_, sha512));
    if (!seal) {
      if (!sha512)
        out_.found.add("archive-seal", reader_.whole()).with("path", seal_path(base_name(path_), false)).mend();
      return;
    }
    (sha512 ? out_.renewed : out_.sealed) = true;
    const std::string own = base_name(path_);
    std::set<std::string> listed;
    bool named = out_.contents.form == Form::folder;  // the tar or zip itself
    for (const auto& [name, sum] : *seal) {
      const std::size_t slash = name.find('/');
      if (slash == std::string::npos) {
        named = named || name == own;
        const std::string& found = sha512 ? out_.contents.sha512 : out_.contents.sha256;
        if (out_.contents.form != Form::folder && name == own && sum != found)
          seal_differs(own, "seal-container", sum, found);
        continue;
      }
      const std::string path = name.substr(slash + 1);
      listed.insert(path);
      const Entry* entry = out_.contents.find(path);
      if (entry == nullptr) {
        if (!told_.contains(path)) refuse(reader_.whole(), "missing").with("path", noted(path));
        continue;
      }
      const std::string& found = sha512 ? entry->sha512 : entry->sha256;
      if (sum != found) seal_differs(path, "seal-changed", sum, found);
    }
    if (!named) out_.found.add("archive-seal", reader_.whole()).variant("other-name").with("path", own).mend();
    for (const Entry& each : out_.contents.entries) {
      if (!listed.contains(each.path) && !told_.contains(each.path))
        refuse(reader_.whole(), "extra").with("path", noted(each.path));
    }
  }

  void seal_differs(const std::string& path, std::string_view variant, const std::string& expected,
                    const std::string& found) {
    if (told_.contains(path)) return;
    refuse(reader_.whole(), variant).with("path", noted(path)).with("expected", expected).with("found", found);
  }

  Verification& out_;
  const std::string& path_;
  Reader reader_;
  std::set<std::string> told_;
};

}  // namespace

std::string seal_path(std::string path, bool sha512) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path + (sha512 ? ".sha512" : ".sha256");
}

std::string seal_of(const Contents& contents, std::string_view file, bool sha512) {
  std::string out;
  if (contents.form != Form::folder)
    out += (sha512 ? contents.sha512 : contents.sha256) + "  " + std::string(file) + "\n";
  for (const Entry& each : contents.entries)
    out += (sha512 ? each.sha512 : each.sha256) + "  " + contents.root + "/" + each.path + "\n";
  return out;
}

std::string seal_of(const Package& package, std::string_view file, std::string_view bytes) {
  std::string out;
  if (!bytes.empty()) out += hex(sha256(bytes)) + "  " + std::string(file) + "\n";
  for (const PackageFile& each : package.files) out += each.sha256 + "  " + package.name + "/" + each.path + "\n";
  return out;
}

Result<Verification> verify_package(const std::string& path, const VerifyOptions& options) {
  Verification out;
  ReadOptions reading;
  reading.sha512 = options.sha512 || FilePieces(seal_path(path, true), true).regular();
  auto contents = read_package(path, reading);
  if (!contents) return std::unexpected(contents.error());
  out.contents = std::move(*contents);
  Judge(out, options, path).judge();
  return out;
}

}  // namespace planverk::archive
