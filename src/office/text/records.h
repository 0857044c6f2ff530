/// Text in columns, a record after the other (RFC 4180, with any delimiter and each kind of line end).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::office {

struct Field {
  std::size_t begin = 0, end = 0;  ///< in the text, quotes included
  std::string value;               ///< without quotes, line ends as line feeds
};

class RecordReader {
 public:
  /// Begins at `from`. `text` must outlive it.
  RecordReader(std::string_view text, char delimiter, std::size_t from)
      : text_(text), delimiter_(delimiter), at_(from) {}

  /// The fields of the next record, one at least; none at the end of the text. Beyond 16,385 the last one stands for
  /// those behind it.
  std::optional<std::vector<Field>> next();

  /// Of the last record: a quote that no other closes, or what stands behind the quote that closes a field.
  struct Fault {
    enum class Kind { unclosed, behind_quote } kind;
    std::size_t offset;
  };
  [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }

 private:
  Field read_field();
  void read_quoted(Field& field);
  void read_plain(Field& field);
  [[nodiscard]] bool at_field_end() const;

  std::string_view text_;
  char delimiter_;
  std::size_t at_;
  std::optional<Fault> fault_;
};

}  // namespace planverk::office
