package main

import (
	"bytes"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

// versionCommand returns the command that prints the version, as the flag does.
// It exists because other programs have it and the word would otherwise be
// taken for a key. It is hidden because the flag is in the help.
func (p *program) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:    "version",
		Short:  p.text.Command.Version.Short,
		Long:   p.text.Command.Version.Long,
		Args:   p.arguments(0, 0),
		Hidden: true,
		RunE: func(*cobra.Command, []string) error {
			return p.print(bytes.NewBufferString(p.version() + "\n"))
		},
	}
}

// version returns the version of the program, as far as the build records it.
func (p *program) version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "postings"
	}
	version := strings.Trim(info.Main.Version, "()")
	const short = 12
	if revision := buildSetting(info, "vcs.revision"); len(revision) > short {
		return p.text.Output.Revision(version, revision[:short], info.GoVersion)
	}
	return p.text.Output.Version(version, info.GoVersion)
}

// buildSetting returns a setting recorded by the build, such as the revision.
func buildSetting(info *debug.BuildInfo, key string) string {
	for _, s := range info.Settings {
		if s.Key == key {
			return s.Value
		}
	}
	return ""
}

// buildTime returns the time of the revision that was built, or the current
// time.
func buildTime() time.Time {
	if info, ok := debug.ReadBuildInfo(); ok {
		if t, err := time.Parse(time.RFC3339, buildSetting(info, "vcs.time")); err == nil {
			return t
		}
	}
	return time.Now()
}
