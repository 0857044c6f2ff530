/// Words as a reader sees them: blanks of any kind and ends of lines in the source are one blank, what has no width is
/// nothing, and `\n` stands for a forced line alone. With them, where it is asked for, each byte's place in the input.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::figures {

/// Where a byte of a text stands in its file: what it was written as, an escape of five bytes or a run of blanks.
/// Equal ends: nowhere.
struct BytePlace {
  std::uint32_t begin = 0, end = 0;
};

/// Whether folding would change the text; most texts are one run of plain words.
[[nodiscard]] bool needs_folding(std::string_view raw);

class Folder {
 public:
  /// `places`: filled beside `out`, byte for byte; null: not asked for.
  explicit Folder(std::string& out, std::vector<BytePlace>* places = nullptr) : out_(out), places_(places) {}

  /// `at`: the place of each byte of `raw`; null: nowhere.
  void add(std::string_view raw, const BytePlace* at = nullptr);
  /// A forced line; blanks beside it are none.
  void line(BytePlace at = {});

 private:
  void put(std::string_view bytes, const BytePlace* at);

  std::string& out_;
  std::vector<BytePlace>* places_;
  bool blank_ = false;  ///< stands before what comes next
  BytePlace blank_place_;
};

}  // namespace planverk::figures
