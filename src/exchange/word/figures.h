/// Pictures of a Word file as files beside the plan.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/element.h"
#include "office/word.h"

namespace planverk::exchange::word {

struct PictureFile {
  std::string path;  ///< relative to the plan's folder
  std::string bytes;
};

class Figures {
 public:
  /// Names begin with `prefix`; `missing_alt` and `missing_caption` stand where the file has no words, and ask for
  /// them.
  Figures(const office::WordDocument& document, std::string prefix, std::string missing_alt,
          std::string missing_caption)
      : document_(document),
        prefix_(std::move(prefix)),
        missing_alt_(std::move(missing_alt)),
        missing_caption_(std::move(missing_caption)) {}

  /// A `figure`, or a paragraph that says what is to be put in by hand where the picture's format prints nowhere. Equal
  /// pictures are one file, named by its content: the same at the next import. Nothing for a picture that says nothing.
  [[nodiscard]] std::vector<edit::Element> make(std::size_t picture);

  [[nodiscard]] bool lacks_caption(const edit::Element& figure) const {
    return figure.name == "figure" && figure.get("caption") == missing_caption_;
  }
  [[nodiscard]] bool lacks_words(const edit::Element& figure) const { return figure.get("alt") == missing_alt_; }

  [[nodiscard]] std::vector<PictureFile> take_files() { return std::move(files_); }
  [[nodiscard]] std::size_t without_words() const { return without_words_; }
  [[nodiscard]] const std::vector<std::string>& of_other_formats() const { return other_formats_; }
  [[nodiscard]] std::size_t decorative() const { return decorative_; }

 private:
  const office::WordDocument& document_;
  std::string prefix_, missing_alt_, missing_caption_;
  std::vector<PictureFile> files_;
  std::vector<std::string> other_formats_;  ///< parts' names
  std::size_t without_words_ = 0;
  std::size_t decorative_ = 0;
};

}  // namespace planverk::exchange::word
