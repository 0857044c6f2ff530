/// Zip files as they are written for archives, and read from disk piece by piece, so that memory does not grow with
/// their size. What reads here judges nothing but the zip itself: names are the caller's to judge. Throws
/// MissingLibrary where libzip is not installed.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace planverk::office {

/// Makes a zip of files as they are given, one after the other. They are stored, not compressed: a damaged byte harms
/// one file, and thirty years on nothing but this header is needed to read them. The same calls give the same bytes.
class ZipWriter {
 public:
  /// `day` is what all files are dated (1980 at least, as zip has it).
  explicit ZipWriter(const Date& day);
  ZipWriter(ZipWriter&&) noexcept;
  ZipWriter& operator=(ZipWriter&&) noexcept;
  ~ZipWriter();
  /// `bytes` must stay until finish(). False when libzip refuses.
  [[nodiscard]] bool add(const std::string& name, std::string_view bytes);
  /// The whole file; none when libzip refuses.
  [[nodiscard]] std::optional<std::string> finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

struct ZipEntry {
  std::string name;  ///< as the zip has it
  std::uint64_t bytes = 0;
  bool encrypted = false;
  bool link = false;  ///< its attributes say that it is a symbolic link, or no regular file
};

class ZipReader {
 public:
  /// None when it is no zip that can be read.
  [[nodiscard]] static std::optional<ZipReader> open(const std::string& path);
  ZipReader(ZipReader&&) noexcept;
  ZipReader& operator=(ZipReader&&) noexcept;
  ~ZipReader();
  [[nodiscard]] std::uint64_t size() const;
  /// None when the directory is damaged there.
  [[nodiscard]] std::optional<ZipEntry> entry(std::uint64_t number) const;
  /// Calls `take` with the file's bytes, piece by piece, until it gives false. False when the zip is damaged there:
  /// packing, size or checksum.
  [[nodiscard]] bool read(std::uint64_t number, const std::function<bool(std::string_view)>& take);

 private:
  struct Impl;
  explicit ZipReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace planverk::office
