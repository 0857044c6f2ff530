#include "hyphenation/parts.h"

#include <algorithm>
#include <bitset>
#include <string>

#include "base/utf8.h"
#include "hyphenation/patterns.h"

namespace planverk::language {

namespace {

/// A shorter part proves nothing behind letters that are not known: `…ning` is no compound of `ning`.
constexpr std::size_t least_proof = 6;
constexpr std::size_t least_part = 3;

std::string latin1(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size();) bytes.push_back(static_cast<char>(utf8::next(text, at)));
  return bytes;
}

class Search {
 public:
  Search(std::string_view word, const Compounds& index, std::vector<CompoundPart>& parts)
      : word_(word), index_(index), parts_(parts) {}

  void run() {
    if (cover(0)) return;
    if (cover_end() || cover_beginning()) return;
    parts_.push_back({0, narrow(word_.size()), begins_with(0, true)});
  }

 private:
  static std::uint16_t narrow(std::size_t letters) { return static_cast<std::uint16_t>(letters); }

  /// The longest known part at `at`.
  [[nodiscard]] const KnownPart* begins_with(std::size_t at, bool marked_only = false) const {
    for (std::size_t size = std::min(index_.longest(), word_.size() - at); size >= least_part; --size) {
      const KnownPart* known = index_.find(word_.substr(at, size));
      if (known != nullptr && (known->marked || !marked_only)) return known;
    }
    return nullptr;
  }

  /// Whether known parts cover the word from `at` to its end; appends them.
  bool cover(std::size_t at) {
    if (failed_[at]) return false;
    for (std::size_t size = std::min(index_.longest(), word_.size() - at); size >= least_part; --size) {
      const KnownPart* known = index_.find(word_.substr(at, size));
      if (known == nullptr) continue;
      const std::size_t end = at + size;
      const std::size_t own = parts_.size();
      if (index_.is_ending(word_.substr(end))) {
        parts_.push_back({narrow(at), narrow(word_.size()), known});
        return true;
      }
      for (const std::size_t next : {end, end + 1}) {
        if (next > end && word_[end] != 's') continue;
        if (word_.size() < next + least_part) continue;
        parts_.push_back({narrow(at), narrow(next), known});
        if (cover(next)) return true;
        parts_.resize(own);
      }
    }
    failed_[at] = true;
    return false;
  }

  /// Unknown letters, then known parts.
  bool cover_end() {
    for (std::size_t at = letters_before_hyphen; at + least_proof <= word_.size(); ++at) {
      const std::string_view before = word_.substr(0, at);
      if (before.find_first_of("aeiouy\xE5\xE4\xF6\xE6\xF8") == std::string_view::npos) continue;
      parts_.push_back({0, narrow(at), begins_with_marked(before)});
      if (cover(at) && parts_[1].known->letters >= least_proof) return true;
      parts_.clear();
    }
    return false;
  }

  /// At least two known parts, then unknown letters, which stay with the last of them.
  bool cover_beginning() {
    for (std::size_t at = 0; at < word_.size();) {
      const KnownPart* known = begins_with(at);
      if (known == nullptr) break;
      const std::size_t end = at + known->letters;
      const bool linked = end < word_.size() && word_[end] == 's' && begins_with(end) == nullptr &&
                          end + 1 < word_.size() && begins_with(end + 1) != nullptr;
      parts_.push_back({narrow(at), narrow(linked ? end + 1 : end), known});
      at = parts_.back().end;
    }
    if (parts_.size() >= 2 && parts_[1].begin >= least_proof) {
      parts_.back().end = narrow(word_.size());
      return true;
    }
    parts_.clear();
    return false;
  }

  [[nodiscard]] const KnownPart* begins_with_marked(std::string_view letters) const {
    for (std::size_t size = letters.size(); size >= least_part; --size) {
      const KnownPart* known = index_.find(letters.substr(0, size));
      if (known != nullptr && known->marked) return known;
    }
    return nullptr;
  }

  std::string_view word_;
  const Compounds& index_;
  std::vector<CompoundPart>& parts_;
  std::bitset<longest_divided_word + 1> failed_;
};

}  // namespace

Compounds::Compounds(const Pack& pack) {
  parts_.reserve(pack.compound_parts.size());
  for (const std::string& entry : pack.compound_parts) add(entry);
  for (const std::string& entry : pack.compound_endings) endings_.push_back(latin1(entry));
}

void Compounds::add(std::string_view entry) {
  KnownPart part;
  std::string letters;
  for (const char c : latin1(entry)) {
    if (c != '-' && c != '=') {
      letters.push_back(c);
      continue;
    }
    part.marked = true;
    part.places.push_back({static_cast<std::uint16_t>(letters.size()), c == '='});
  }
  part.letters = static_cast<std::uint16_t>(letters.size());
  longest_ = std::max(longest_, letters.size());
  parts_.emplace(std::move(letters), std::move(part));
}

const KnownPart* Compounds::find(std::string_view letters) const {
  const auto found = parts_.find(letters);
  return found == parts_.end() ? nullptr : &found->second;
}

bool Compounds::is_ending(std::string_view letters) const {
  return letters.empty() || std::find(endings_.begin(), endings_.end(), letters) != endings_.end();
}

void Compounds::find_parts(std::string_view word, std::vector<CompoundPart>& parts) const {
  parts.clear();
  Search(word, *this, parts).run();
}

}  // namespace planverk::language
