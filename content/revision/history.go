package revision

import (
	"bytes"
	"context"
	"strconv"
	"strings"
	"time"
)

// FileChange is a commit that changed a file.
type FileChange struct {
	Commit Commit
	// Added is set where the commit made the file, and Deleted where it removed
	// it.
	Added, Deleted bool
}

// Changes returns the commits that changed each file below a folder, newest
// first, up to a revision, by the path below the folder. Of a merge it counts
// what it brought to the main line. It reads the history in one pass.
func Changes(ctx context.Context, dir, rev string) (map[string][]FileChange, error) {
	commit, err := Resolve(ctx, dir, rev)
	if err != nil {
		return nil, err
	}
	out, err := git(ctx, dir, "log", "--format=%x01%H %ct", "--name-status", "--no-renames", "--relative", "-z",
		"--no-ext-diff", "--no-textconv", "--no-show-signature", "--diff-merges=first-parent", "--first-parent", commit.ID, "--", ".")
	if err != nil {
		return nil, err
	}
	return parseLog(out), nil
}

// parseLog reads what git log prints: for each commit a byte 1, its ID and time,
// and then for each file the kind of change and its name, each ended by NUL.
func parseLog(out []byte) map[string][]FileChange {
	changes := map[string][]FileChange{}
	var commit Commit
	var kind string
	for field := range bytes.SplitSeq(out, []byte{0}) {
		text := strings.TrimLeft(string(field), "\n")
		if rest, ok := strings.CutPrefix(text, "\x01"); ok && kind == "" {
			id, seconds, _ := strings.Cut(strings.TrimSpace(rest), " ")
			unix, _ := strconv.ParseInt(seconds, 10, 64)
			commit = Commit{ID: id, Time: time.Unix(unix, 0)}
			continue
		}
		if kind == "" {
			kind = text
			continue
		}
		changes[string(field)] = append(changes[string(field)], FileChange{commit, kind == "A", kind == "D"})
		kind = ""
	}
	return changes
}
