/// Reads content streams (ISO 32000-1, 7.8.2) and character maps: operands, then their operator. Takes any bytes: what
/// is no syntax is skipped, and what nests too deeply is flat.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/operand.h"

namespace planverk::foreign {

struct Instruction {
  std::string_view name;          ///< `Tj`; `BI` is a picture in the stream, its samples skipped
  std::vector<Operand> operands;  ///< the last so many: more than an operator takes are of no use
};

class Lexer {
 public:
  explicit Lexer(std::string_view bytes) : bytes_(bytes) {}
  /// The next instruction; false at the end.
  bool next(Instruction& into);
  /// How many bytes are read.
  [[nodiscard]] std::size_t position() const { return at_; }

 private:
  void skip_space();
  bool operand(Operand& into, std::size_t depth);
  void literal_string(std::string& into);
  void hex_string(std::string& into);
  void name(std::string& into);
  void collection(Operand& into, std::string_view end, std::size_t depth);
  std::string_view word();
  void skip_picture();
  [[nodiscard]] bool at_end() const { return at_ >= bytes_.size(); }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < bytes_.size() ? bytes_[at_ + ahead] : '\0';
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace planverk::foreign
