#include "gather.h"

#include <algorithm>

#include "base/utf8.h"

namespace planverk::archive {

namespace {

constexpr std::string_view telling[] = {
    "METS.xml",          "premis.xml",       "arkivmelding.xml",    "arkivuttrekk.xml",
    "arkivstruktur.xml", "endringslogg.xml", "loependeJournal.xml", "offentligJournal.xml"};

/// Descriptions of a CSIP package tell of it too.
bool tells(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return std::ranges::find(telling, name) != std::end(telling) ||
         (path.starts_with("metadata/") && name.ends_with(".xml"));
}

std::string folded(std::string_view path) {
  std::string out(path);
  std::ranges::transform(out, out.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return out;
}

/// Each part is a name: not empty, not a way up, without what some system takes for a separator or a drive.
std::string_view judged(std::string_view name) {
  if (name.starts_with('/') || name.starts_with('\\') || name.substr(0, 2).ends_with(':')) return "absolute";
  if (utf8::first_invalid(name) || name.find('\0') != std::string_view::npos) return "name";
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find_first_of("/\\", begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    if (part == "..") return "outside";
    if (part.empty() || part == ".") return "name";
    begin = end + 1;
  }
  return name.find('\\') != std::string_view::npos ? "name" : "";
}

}  // namespace

const Entry* Contents::find(std::string_view path) const {
  const auto found = std::ranges::lower_bound(entries, path, {}, &Entry::path);
  return found != entries.end() && found->path == path ? &*found : nullptr;
}

void Gatherer::set_container_size(std::uint64_t bytes) {
  constexpr std::uint64_t ratio = 200, ground = 64ULL << 20;
  most_ = bytes > (UINT64_MAX - ground) / ratio ? UINT64_MAX : bytes * ratio + ground;
}

bool Gatherer::begin(std::string_view name) {
  ++seen_;
  if (bomb_) return false;
  if (const std::string_view wrong = judged(name); !wrong.empty()) {
    fault(wrong, name);
    return false;
  }
  const std::size_t slash = name.find('/');
  if (slash == std::string_view::npos) {
    fault("no-folder", name);
    return false;
  }
  const std::string_view root = name.substr(0, slash);
  if (to_.root.empty()) to_.root = root;
  if (root != to_.root) {
    fault("two-folders", name);
    return false;
  }
  path_ = name.substr(slash + 1);
  if (!known_.insert(folded(path_)).second) {
    fault("twice", name);
    return false;
  }
  sums_.emplace(options_.sha512);
  kept_ = tells(path_) ? &to_.told[path_] : nullptr;
  return true;
}

bool Gatherer::piece(std::string_view bytes) {
  sums_->add(bytes);
  to_.bytes += bytes.size();
  if (to_.bytes > most_) {
    if (!bomb_) fault("bomb", path_);
    bomb_ = true;
    return false;
  }
  if (kept_ == nullptr) return true;
  told_ += bytes.size();
  if (told_ > options_.most_told) {
    fault("too-large", path_);
    to_.told.erase(path_);
    kept_ = nullptr;
  } else {
    kept_->append(bytes);
  }
  return true;
}

void Gatherer::end() {
  if (!sums_) return;
  Entry out{path_, sums_->bytes(), sums_->sha256(), sums_->sha512()};
  to_.entries.push_back(std::move(out));
  sums_.reset();
}

void Gatherer::damaged() {
  fault("damaged", path_);
  end();
}

void Gatherer::finish() {
  std::ranges::sort(to_.entries, {}, &Entry::path);
  std::ranges::sort(to_.faults, {}, [](const ContainerFault& each) { return std::tie(each.entry, each.code); });
}

}  // namespace planverk::archive
