#include "hyphenation_patterns.h"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <span>
#include <string>

#include "base/file.h"
#include "base/utf8.h"
#include "hyphenation.h"

namespace planverk::layout {

namespace {

constexpr std::array<const char*, all_languages.size()> files{
    "/usr/share/hyphen/hyph_sv_SE.dic", "/usr/share/hyphen/hyph_nb_NO.dic", "/usr/share/hyphen/hyph_nn_NO.dic",
    "/usr/share/hyphen/hyph_da_DK.dic", "/usr/share/hyphen/hyph_en_GB.dic",
};
constexpr std::uint64_t largest_file = 16U << 20U;
constexpr std::size_t longest_pattern = 100;

/// One language's patterns as a trie over ISO 8859-1. Reading a dictionary is most of what a short document costs, so
/// there is one node a prefix in one block of memory, and the child that was added last stands first: dictionaries are
/// sorted, so a prefix is found at once while they are read.
class Patterns {
 public:
  static std::unique_ptr<const Patterns> read(const std::string& path) {
    const auto bytes = system_files().read(path, largest_file);
    if (!bytes) return nullptr;
    auto patterns = std::make_unique<Patterns>();
    patterns->take_all(*bytes);
    return patterns;
  }

  /// The strength of each place between the letters of `.word.`, places[i] before its letter i; odd ones divide. Of the
  /// patterns that end at a letter only the longest counts, and only when no longer one has merely begun: this is how
  /// the dictionaries are meant, which repeat in each pattern the strengths of those within it.
  void strengths(std::string_view dotted, std::span<std::uint8_t> places) const {
    std::size_t reached = 0;
    for (std::size_t start = 0; start < dotted.size(); ++start) {
      std::uint32_t node = 0;
      for (std::size_t at = start; at < dotted.size(); ++at) {
        node = child(node, dotted[at]);
        if (node == 0) break;
        if (at < reached) continue;
        reached = at + 1;
        if (nodes_[node].values == 0) continue;
        for (std::size_t i = 0; i < at + 2 - start; ++i) {
          places[start + i] = std::max(places[start + i], values_[nodes_[node].values + i]);
        }
      }
    }
  }
  [[nodiscard]] std::size_t least_before() const { return least_before_; }
  [[nodiscard]] std::size_t least_after() const { return least_after_; }

 private:
  struct Node {
    std::uint32_t first_child = 0;
    std::uint32_t next = 0;
    std::uint32_t values = 0;  ///< where its strengths begin, one more than it has letters; 0: only a prefix
    char letter = 0;
  };

  [[nodiscard]] std::uint32_t child(std::uint32_t node, char letter) const {
    std::uint32_t at = nodes_[node].first_child;
    while (at != 0 && nodes_[at].letter != letter) at = nodes_[at].next;
    return at;
  }

  void take_all(std::string_view bytes) {
    nodes_.reserve(bytes.size() / 2);
    values_.reserve(bytes.size() * 2);
    nodes_.emplace_back();
    values_.push_back(0);
    std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const bool is_utf8 = bytes.substr(0, end).starts_with("UTF-8");
    while (end < bytes.size()) {
      const std::size_t start = end + 1;
      end = std::min(bytes.find('\n', start), bytes.size());
      const std::string_view line = bytes.substr(start, end - start);
      if (line.empty() || line.front() == '%' || is_setting(line)) continue;
      take(line, is_utf8);
    }
  }

  /// `LEFTHYPHENMIN 2`: the least letters before and after a place that the dictionary is made for.
  bool is_setting(std::string_view line) {
    if (line.front() < 'A' || line.front() > 'Z') return false;
    const auto number = static_cast<std::size_t>(line.back() - '0');
    if (line.starts_with("LEFTHYPHENMIN ")) least_before_ = number;
    if (line.starts_with("RIGHTHYPHENMIN ")) least_after_ = number;
    return true;
  }

  /// `.ab4ba`: letters, and between them the strengths that are not 0. A pattern that changes the spelling (`/`) is
  /// left out, and so is one with other letters.
  void take(std::string_view line, bool is_utf8) {
    if (line.size() > longest_pattern) return;
    std::array<std::uint8_t, longest_pattern + 1> strengths{};
    std::size_t letters = 0;
    std::uint32_t node = 0;
    for (std::size_t at = 0; at < line.size();) {
      const char32_t c = is_utf8 ? utf8::next(line, at) : static_cast<unsigned char>(line[at++]);
      if (c <= ' ') break;  // some lines end in white space
      if (c > 0xFF || c == '/') return;
      if (c >= '0' && c <= '9') {
        strengths[letters] = static_cast<std::uint8_t>(c - '0');
      } else {
        node = child_made(node, static_cast<char>(static_cast<unsigned char>(c)));
        ++letters;
      }
    }
    nodes_[node].values = static_cast<std::uint32_t>(values_.size());
    values_.insert(values_.end(), strengths.begin(), strengths.begin() + static_cast<std::ptrdiff_t>(letters) + 1);
  }

  std::uint32_t child_made(std::uint32_t node, char letter) {
    if (const std::uint32_t known = child(node, letter); known != 0) return known;
    const auto made = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({0, nodes_[node].first_child, 0, letter});
    nodes_[node].first_child = made;
    return made;
  }

  std::vector<Node> nodes_;
  std::vector<std::uint8_t> values_;
  std::size_t least_before_ = 2;
  std::size_t least_after_ = 2;
};

/// Read once a process, when the first word may have to be divided.
const Patterns* patterns_of(Language language) {
  static std::array<std::once_flag, all_languages.size()> once;
  static std::array<std::unique_ptr<const Patterns>, all_languages.size()> read;
  const auto place = static_cast<std::size_t>(language);
  std::call_once(once[place], [place] { read[place] = Patterns::read(files[place]); });
  return read[place].get();
}

}  // namespace

bool has_patterns(Language language) {
  return patterns_of(language) != nullptr;
}

void divide_by_patterns(std::string_view word, Language language, std::vector<std::uint16_t>& letters_before) {
  const Patterns* const patterns = patterns_of(language);
  if (patterns == nullptr || word.size() < letters_before_hyphen + letters_after_hyphen) return;
  std::array<char, longest_divided_word + 2> dotted{'.'};
  std::copy(word.begin(), word.end(), dotted.begin() + 1);
  dotted[word.size() + 1] = '.';
  std::array<std::uint8_t, longest_divided_word + 4> strengths{};
  patterns->strengths({dotted.data(), word.size() + 2}, strengths);
  const std::size_t before = std::max(letters_before_hyphen, patterns->least_before());
  const std::size_t after = std::max(letters_after_hyphen, patterns->least_after());
  for (std::size_t letters = before; letters + after <= word.size(); ++letters) {
    if (strengths[letters + 1] % 2 == 1) letters_before.push_back(static_cast<std::uint16_t>(letters));
  }
}

}  // namespace planverk::layout
