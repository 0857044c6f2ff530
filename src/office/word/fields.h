/// Fields: what the program put into the text by itself. Their results are words of the text, unless the reader of a
/// plan makes them anew.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::office::word {

struct Field {
  enum class Kind : std::uint8_t {
    text,       ///< its result is words
    link,       ///< HYPERLINK: its result leads to `target`
    reference,  ///< REF, PAGEREF …: words that name another place, `#bookmark`
    sequence,   ///< SEQ: counts captions of the kind `target`
    contents,   ///< TOC, INDEX …: left out
    page,       ///< PAGE and the like: left out
    form,       ///< filled in by readers
  };
  Kind kind = Kind::text;
  std::string target;
};

/// Of an instruction: ` HYPERLINK "https://…" \l "part" `.
[[nodiscard]] Field read_field(std::string_view instruction);

/// The fields that are open where the text is read. They may begin in one paragraph and end in another.
class Fields {
 public:
  /// `whole`: each field of the text that begins also ends. Where one does not, nothing says which words belong to it,
  /// and none is kept silent.
  explicit Fields(bool whole = true) : whole_(whole) {}

  void begin();
  void add_instruction(std::string_view text);
  void separate();  ///< what follows is the result
  void end();
  /// For `w:fldSimple`, whose result stands in it.
  void begin_with_result(std::string_view instruction);

  /// Words here are an instruction, or a result that is left out.
  [[nodiscard]] bool silent() const;
  [[nodiscard]] bool in_contents() const;
  [[nodiscard]] bool in_instruction() const { return !open_.empty() && !open_.back().separated; }
  /// Where words here lead; empty for nowhere.
  [[nodiscard]] std::string_view href() const;
  /// The innermost open one; null where there is none.
  [[nodiscard]] const Field* innermost() const;

 private:
  struct Open {
    Field field;
    std::string instruction;
    bool separated = false;
  };
  bool whole_;
  std::vector<Open> open_;
};

}  // namespace planverk::office::word
