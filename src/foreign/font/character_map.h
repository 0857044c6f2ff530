/// Character maps: ToUnicode (ISO 32000-1, 9.10.3) and the CMaps that composite fonts carry (9.7.5).
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::foreign {

class CharacterMap {
 public:
  CharacterMap() = default;
  explicit CharacterMap(std::string_view text);

  /// How many bytes the code takes that `bytes` begins with; none where no code space of the map says so.
  [[nodiscard]] std::optional<std::size_t> length_of_code(std::string_view bytes) const;
  /// The letters of a code in UTF-8; an empty text where the map gives it none.
  [[nodiscard]] std::string text_of(std::uint32_t code) const;
  [[nodiscard]] bool has_text_of(std::uint32_t code) const;
  /// The character identifier of a code.
  [[nodiscard]] std::optional<std::uint32_t> cid_of(std::uint32_t code) const;
  [[nodiscard]] bool empty() const { return letters_.empty() && ranges_.empty() && cids_.empty(); }
  /// Another map that this one builds on (`usecmap`), with its slash.
  [[nodiscard]] const std::string& base() const { return base_; }

 private:
  struct CodeSpace {
    std::size_t length = 0;
    std::string low;
    std::string high;
  };
  /// Codes from the key on have the letters that follow `first`.
  struct Range {
    std::uint32_t last = 0;
    std::u16string first;
  };
  struct CidRange {
    std::uint32_t last = 0;
    std::uint32_t first_cid = 0;
  };
  [[nodiscard]] std::optional<std::u16string> letters_of(std::uint32_t code) const;

  std::vector<CodeSpace> spaces_;
  std::map<std::uint32_t, std::u16string> letters_;
  std::map<std::uint32_t, Range> ranges_;
  std::map<std::uint32_t, CidRange> cids_;
  std::string base_;
};

/// Big-endian UTF-16 → UTF-8; halves of pairs that stand alone are U+FFFD.
[[nodiscard]] std::string from_utf16(std::u16string_view text);

}  // namespace planverk::foreign
