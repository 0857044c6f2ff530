/// A PDF file that others made, read through libqpdf: pages, words, and every string in it. Nothing of it is trusted: a
/// file that cannot be read within the bounds is refused as a whole, and what is read of a damaged one is what libqpdf
/// recovers.
#pragma once

#include <cstddef>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "foreign/facts.h"
#include "foreign/limits.h"

namespace planverk::foreign {

class File;   ///< the file's objects, for this stage's own folders (object/file.h)
class Pages;  ///< its pages with what they inherit (page/pages.h)

/// Movable; a moved one may only be destroyed or assigned to. Not to be used by two threads at once.
class Document {
 public:
  /// Takes the file's bytes. Throws MissingLibrary where the system has no libqpdf.
  [[nodiscard]] static std::expected<Document, Refusal> open(std::string bytes, const Limits& limits = {});
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  [[nodiscard]] std::size_t page_count() const;
  /// The file as it was given.
  [[nodiscard]] const std::string& bytes() const;
  /// What can be told of it; read when first asked for.
  [[nodiscard]] const Facts& facts() const;
  /// The words of a page (from 0) in the order of its content, in UTF-8: through ActualText, ToUnicode and encodings.
  /// Lines end with a line feed, gaps are a space. What no table gives a letter for is U+FFFD.
  [[nodiscard]] std::string text_of(std::size_t page) const;

  /// Called with where something stands (`object 12`, `page 3`) and what stands there.
  using Visitor = std::function<void(std::string_view where, std::string_view text)>;
  /// Everything in which words could hide: the words of each page as they are drawn (replaced by nothing) and the texts
  /// beside them; every string object as UTF-8, and as bytes where that differs; every name; every stream decoded as
  /// far as its filters are known (pictures' samples left out); names of attached files and the files themselves, whose
  /// own compressed parts stay closed. A word can come more than once. False when a bound was met and something may not
  /// have been visited: a search that found nothing then proves nothing.
  bool visit_strings(const Visitor& visit) const;

  /// A simple property of the metadata stream (XMP) by its namespace and name; empty where there is none.
  [[nodiscard]] std::string property(std::string_view name_space, std::string_view name) const;
  /// The first file that is associated with the document as its source (ISO 19005-3, 6.8); none where there is none, or
  /// more than `most` bytes of it.
  [[nodiscard]] std::optional<std::string> source(std::size_t most) const;

  [[nodiscard]] const File& file() const;
  [[nodiscard]] const Pages& pages() const;

 private:
  struct Impl;
  explicit Document(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace planverk::foreign
